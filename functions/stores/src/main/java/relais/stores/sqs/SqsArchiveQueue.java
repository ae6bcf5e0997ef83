package relais.stores.sqs;

import java.util.UUID;
import relais.domain.desk.ArchiveQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends the archive's id alone, so that nothing of a case waits in the queue. */
public final class SqsArchiveQueue implements ArchiveQueue {
    private final SqsClient client;
    private final String queueUrl;

    public SqsArchiveQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void submit(UUID archiveId) {
        client.sendMessage(message -> message.queueUrl(queueUrl).messageBody(archiveId.toString()));
    }
}
