package relais.stores;

import software.amazon.awssdk.services.sqs.SqsClient;

/** On the cloud's own look-alike. */
@OnLocalStack("sqs")
final class LocalStackSqsWorkQueueTest implements SqsWorkQueueContract {
    private final SqsClient client = Cloud.localStack().queues();

    @Override
    public SqsClient client() {
        return client;
    }
}
