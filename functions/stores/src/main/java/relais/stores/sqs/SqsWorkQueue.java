package relais.stores.sqs;

import java.util.UUID;
import relais.domain.outbox.WorkQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends the row's id alone, so that no personal data ever waits in the queue. */
public final class SqsWorkQueue implements WorkQueue {
    private final SqsClient client;
    private final String queueUrl;

    public SqsWorkQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void submit(UUID rowId) {
        client.sendMessage(message -> message.queueUrl(queueUrl).messageBody(rowId.toString()));
    }
}
