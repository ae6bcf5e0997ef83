package relais.bench.floor;

import java.net.URI;
import java.util.List;
import relais.domain.attachment.Binaries;
import relais.domain.mailbox.Mailboxes;
import relais.domain.outbox.WorkQueue;
import relais.stores.dynamodb.DynamoDbMailboxes;
import relais.stores.s3.S3Binaries;
import relais.stores.sqs.SqsWorkQueue;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The stores of the functions, opened with the same settings. */
final class Cloud {
    private final Region region = Region.of(Settings.of("RELAIS_AWS_REGION"));
    private final AwsCredentialsProvider credentials =
            DefaultCredentialsProvider.builder().build();
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    /** The clients that completing a folder needs, opened but unused. */
    List<Object> effects() {
        return List.of(mailboxes(), binaries(), queue());
    }

    Mailboxes mailboxes() {
        var builder = DynamoDbClient.builder()
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .retryOnException(TransactionCanceledException.class::isInstance)
                        .build()));
        return new DynamoDbMailboxes(open(builder, "RELAIS_DYNAMODB_ENDPOINT"), Settings.of("RELAIS_MAILBOXES_TABLE"));
    }

    private Binaries binaries() {
        var builder = S3Client.builder()
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .expectContinueEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        return new S3Binaries(
                open(builder, "RELAIS_S3_ENDPOINT"),
                () -> {
                    throw new IllegalStateException("no link is made here");
                },
                Settings.of("RELAIS_BINARIES_BUCKET"));
    }

    private WorkQueue queue() {
        return new SqsWorkQueue(open(SqsClient.builder(), "RELAIS_SQS_ENDPOINT"), Settings.of("RELAIS_WORK_QUEUE_URL"));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(B builder, String endpoint) {
        return builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .endpointOverride(URI.create(Settings.of(endpoint)))
                .build();
    }
}
