package relais.stores;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** Every client of the cloud has the same region, credentials and HTTP connections; nothing is looked for at start. */
record AwsClients(Region region, AwsCredentialsProvider credentials, SdkHttpClient http) {

    /** @param endpoint another home than the region's own; null: the SDK finds it */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(B builder, @Nullable URI endpoint) {
        builder.region(region).credentialsProvider(credentials).httpClient(http);
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }
}
