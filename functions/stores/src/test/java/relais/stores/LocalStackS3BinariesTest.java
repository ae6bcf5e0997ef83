package relais.stores;

import software.amazon.awssdk.services.s3.S3Client;

/** On the cloud's own look-alike. */
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
