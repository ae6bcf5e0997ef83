package relais.stores.s3;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Binaries;
import relais.stores.aws.AwsClients;
import relais.stores.aws.AwsClients.Patience;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Opens the S3 store in the functions that have its client and name its bucket. */
@Factory
@Requires(classes = S3Client.class)
public final class S3Factory {
    /** The SDK's own variable, AWS_ENDPOINT_URL. */
    private static final String ELSEWHERE = "aws.endpoint-url";

    @Singleton
    @Bean(preDestroy = "close")
    public S3Client client(
            AwsClients aws,
            @Property(name = "relais.s3.endpoint") @Nullable URI endpoint,
            @Property(name = ELSEWHERE) @Nullable URI elsewhere) {
        return aws.open(
                S3Client.builder()
                        .serviceConfiguration(addressing(endpoint, elsewhere))
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED),
                endpoint,
                Patience.OF_A_PART);
    }

    @Singleton
    @Bean(preDestroy = "close")
    public S3Presigner presigner(
            AwsClients aws,
            @Property(name = "relais.s3.endpoint") @Nullable URI endpoint,
            @Property(name = ELSEWHERE) @Nullable URI elsewhere) {
        var builder = S3Presigner.builder()
                .region(aws.region())
                .credentialsProvider(aws.credentials())
                .serviceConfiguration(addressing(endpoint, elsewhere));
        return endpoint == null
                ? builder.build()
                : builder.endpointOverride(endpoint).build();
    }

    @Singleton
    @Requires(property = "relais.binaries.bucket")
    Binaries binaries(
            S3Client client,
            Provider<S3Presigner> presigner,
            @Property(name = "relais.binaries.bucket") String bucket) {
        return new S3Binaries(client, presigner::get, bucket);
    }

    /** Uses the path style outside AWS, where a bucket has no host name of its own. */
    private static S3Configuration addressing(@Nullable URI endpoint, @Nullable URI elsewhere) {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(endpoint != null || elsewhere != null)
                // asking first gains nothing, because a part is in memory before it is sent, and some servers never
                // answer
                .expectContinueEnabled(false)
                .build();
    }
}
