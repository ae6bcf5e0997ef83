package relais.stores.sqs;

import relais.stores.Cloud;
import relais.stores.OnLocalStack;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Runs the contract on LocalStack. */
@OnLocalStack("sqs")
final class LocalStackSqsWorkQueueTest implements SqsWorkQueueContract {
    private final SqsClient client = Cloud.localStack().queues();

    @Override
    public SqsClient client() {
        return client;
    }
}
