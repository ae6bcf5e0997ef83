package relais.local;

import java.util.List;
import relais.emulators.EmbeddedServices;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The messages of the work queue, taken as Lambda's poller would. */
record WaitingMessages(SqsClient client, String queueUrl) implements AutoCloseable {
    private static final int BATCH = 10;

    static WaitingMessages of(EmbeddedServices services) {
        var client = SqsClient.builder()
                .endpointOverride(services.sqsEndpoint())
                .region(Region.of(EmbeddedServices.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(EmbeddedServices.ACCESS_KEY, EmbeddedServices.SECRET_KEY)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        return new WaitingMessages(client, services.workQueueUrl());
    }

    List<String> bodies() {
        return client
                .receiveMessage(request ->
                        request.queueUrl(queueUrl).maxNumberOfMessages(BATCH).waitTimeSeconds(1))
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
