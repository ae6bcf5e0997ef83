package relais.emulators;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients that talk to the embedded services and to nothing else; whoever asks for one closes it. */
final class EmulatedClients {
    private EmulatedClients() {}

    static DynamoDbClient dynamoDb(URI endpoint) {
        return here(DynamoDbClient.builder(), endpoint).build();
    }

    static SqsClient sqs(URI endpoint) {
        return here(SqsClient.builder(), endpoint).build();
    }

    static S3Client s3(URI endpoint) {
        S3ClientBuilder builder = here(S3Client.builder(), endpoint);
        return builder.forcePathStyle(true).build();
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B here(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(EmbeddedServices.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(EmbeddedServices.ACCESS_KEY, EmbeddedServices.SECRET_KEY)))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
