package relais.stores.aws;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** Opens AWS clients that share region, credentials and HTTP connections and give up in time, and looks nothing up at start. */
public record AwsClients(Region region, AwsCredentialsProvider credentials, SdkHttpClient http) {

    /** The limits of one attempt and of a call with all its attempts; reading the bytes of an answer does not count. */
    public record Patience(Duration attempt, Duration call) {
        /** Shorter than a caller waits for an answer that needs a few such calls. */
        public static final Patience OF_AN_ANSWER = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(8));

        /** Allows a part of 8 MiB at little more than 1 Mbit/s, or the assembly of a gigabyte. */
        public static final Patience OF_A_PART = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(130));
    }

    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(
            B builder, @Nullable URI endpoint) {
        return open(builder, endpoint, Patience.OF_AN_ANSWER);
    }

    /** @param endpoint replaces the region's own; null if the SDK finds it */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(
            B builder, @Nullable URI endpoint, Patience patience) {
        builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .apiCallAttemptTimeout(patience.attempt())
                        .apiCallTimeout(patience.call())
                        .addExecutionInterceptor(new AwsFaults())
                        .build());
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }
}
