package relais.stores.s3;

import relais.stores.Cloud;
import relais.stores.OnLocalStack;
import software.amazon.awssdk.services.s3.S3Client;

/** Runs the contract on LocalStack. */
@OnLocalStack("s3")
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
