package relais.stores;

import java.net.URI;
import relais.emulators.EmbeddedServices;
import relais.stores.aws.AwsClients;
import relais.stores.dynamodb.DynamoDbFactory;
import relais.stores.s3.S3Factory;
import relais.stores.sqs.SqsFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The endpoints of a stand-in for AWS, whose clients are made as in production. */
public record Cloud(URI s3, URI sqs, URI dynamoDb) {
    public static final AwsClients AWS = new AwsClients(
            Region.of(EmbeddedServices.REGION),
            StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(EmbeddedServices.ACCESS_KEY, EmbeddedServices.SECRET_KEY)),
            UrlConnectionHttpClient.create());

    public static Cloud embedded() {
        var services = EmbeddedServices.shared();
        return new Cloud(services.s3Endpoint(), services.sqsEndpoint(), services.dynamoDbEndpoint());
    }

    /** Serves only the tests that {@link OnLocalStack} enables. */
    public static Cloud localStack() {
        var endpoint = LocalStack.endpoint().orElseThrow();
        return new Cloud(endpoint, endpoint, endpoint);
    }

    /** A client of the embedded services, which have the template's tables. */
    public static DynamoDbClient tables() {
        return new DynamoDbFactory().client(AWS, embedded().dynamoDb());
    }

    /** A client of these tables, after making the missing ones of the template. */
    public DynamoDbClient templateTables() {
        var client = new DynamoDbFactory().client(AWS, dynamoDb);
        EmbeddedServices.shared().makeTablesIn(client);
        return client;
    }

    public S3Client bucket(String name) {
        var client = new S3Factory().client(AWS, s3, null);
        try {
            client.createBucket(bucket -> bucket.bucket(name));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException alreadyThere) {
            return client;
        }
        return client;
    }

    public S3Presigner presigner() {
        return new S3Factory().presigner(AWS, s3, null);
    }

    public SqsClient queues() {
        return new SqsFactory().client(AWS, sqs);
    }
}
