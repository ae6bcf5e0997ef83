package relais.stores.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.SequentialIds;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Every server of the work queue must do this. */
interface SqsWorkQueueContract {
    SqsClient client();

    @Test
    default void a_submitted_row_arrives_as_its_id_and_nothing_else() {
        var queueUrl = client().createQueue(queue -> queue.queueName("work-" + UUID.randomUUID()))
                .queueUrl();
        var row = SequentialIds.UNIQUE.next();

        new SqsWorkQueue(client(), queueUrl).submit(row);

        var received = client().receiveMessage(receive -> receive.queueUrl(queueUrl)
                .maxNumberOfMessages(10)
                .waitTimeSeconds(5)
                .messageAttributeNames("All"));
        assertThat(received.messages()).extracting(Message::body).containsExactly(row.toString());
        assertThat(received.messages().getFirst().messageAttributes()).isEmpty();
    }
}
