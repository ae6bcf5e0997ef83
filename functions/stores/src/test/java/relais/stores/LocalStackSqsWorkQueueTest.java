package relais.stores;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.sqs.SqsClient;

/** On the cloud's own look-alike. */
@EnabledIfEnvironmentVariable(
        named = "LOCALSTACK_ENDPOINT",
        matches = "https?://.+",
        disabledReason = "set LOCALSTACK_ENDPOINT to a LocalStack, such as http://127.0.0.1:4566, to run it there too")
final class LocalStackSqsWorkQueueTest implements SqsWorkQueueContract {
    private final SqsClient client = Cloud.localStack().queues();

    @Override
    public SqsClient client() {
        return client;
    }
}
