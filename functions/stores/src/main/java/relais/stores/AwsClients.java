package relais.stores;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Every client of the cloud has the same region, credentials and HTTP connections, and gives up in time; nothing is looked for
 * at start.
 */
record AwsClients(Region region, AwsCredentialsProvider credentials, SdkHttpClient http) {

    /** How long an attempt may last, and a call with all its attempts; the bytes of an answer, once they come, are not counted. */
    record Patience(Duration attempt, Duration call) {
        /** Shorter than anybody waits for an answer that needs a few of them. */
        static final Patience OF_AN_ANSWER = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(8));

        /** A part of 8 MiB at 1 Mbit/s, or the assembly of a gigabyte. */
        static final Patience OF_A_PART = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(130));
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(B builder, @Nullable URI endpoint) {
        return open(builder, endpoint, Patience.OF_AN_ANSWER);
    }

    /** @param endpoint another home than the region's own; null: the SDK finds it */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(
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
