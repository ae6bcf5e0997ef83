package relais.stores;

import relais.domain.datapass.DecisionQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A message is the decision, with its administrator alone of the people named; the queue encrypts it and forgets it when it is applied. */
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
