package relais.stores.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** Opens the one HTTP client that all AWS clients share. */
@Factory
@Requires(classes = {UrlConnectionHttpClient.class, DefaultCredentialsProvider.class})
final class AwsFactory {

    @Singleton
    @Bean(preDestroy = "close")
    SdkHttpClient httpClient() {
        return UrlConnectionHttpClient.create();
    }

    @Singleton
    AwsClients clients(
            SdkHttpClient http, @Property(name = "relais.aws.region", defaultValue = "eu-west-3") String region) {
        return new AwsClients(
                Region.of(region), DefaultCredentialsProvider.builder().build(), http);
    }
}
