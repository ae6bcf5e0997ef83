package relais.stores.sqs;

import relais.stores.Cloud;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Runs the contract on ElasticMQ. */
final class SqsWorkQueueTest implements SqsWorkQueueContract {
    private final SqsClient client = Cloud.embedded().queues();

    @Override
    public SqsClient client() {
        return client;
    }
}
