package relais.stores;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.s3.S3Client;

/** On the cloud's own look-alike. */
@EnabledIfEnvironmentVariable(
        named = "LOCALSTACK_ENDPOINT",
        matches = "https?://.+",
        disabledReason = "set LOCALSTACK_ENDPOINT to a LocalStack, such as http://127.0.0.1:4566, to run it there too")
final class LocalStackS3BinariesTest implements S3BinariesContract {
    private final S3Client client = cloud().bucket(BUCKET);

    @Override
    public S3Client client() {
        return client;
    }

    @Override
    public Cloud cloud() {
        return Cloud.localStack();
    }
}
