package relais.stores.sqs;

import relais.domain.datapass.DecisionQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends a decision, with no person named but its administrator, to a queue that encrypts it and forgets it once it is applied.
 */
public final class SqsDecisionQueue implements DecisionQueue {
    private final SqsClient client;
    private final String queueUrl;

    public SqsDecisionQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void submit(String message) {
        client.sendMessage(send -> send.queueUrl(queueUrl).messageBody(message));
    }
}
