package relais.stores.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import relais.domain.Unavailable;
import relais.stores.Cloud;
import relais.stores.aws.AwsClients.Patience;
import relais.stores.dynamodb.DynamoDbFactory;
import relais.stores.mail.MailFactory;
import relais.stores.s3.S3Factory;
import relais.stores.sqs.SqsFactory;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An AWS service that does not answer is a fault in time. */
final class AwsClientsTest {
    private static final Patience NONE = new Patience(Duration.ofMillis(100), Duration.ofMillis(300));

    @Test
    void a_server_that_takes_a_call_and_never_answers_is_given_up() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var client = Cloud.AWS.open(DynamoDbClient.builder(), addressOf(silent), NONE)) {

            assertThatThrownBy(client::listTables)
                    .isInstanceOf(Unavailable.class)
                    .hasCauseInstanceOf(ApiCallTimeoutException.class);
        }
    }

    @Test
    void a_server_that_is_away_is_told_from_a_call_that_is_wrong() throws IOException {
        var closed = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        closed.close();
        var patience = new AwsClients.Patience(Duration.ofSeconds(1), Duration.ofSeconds(2));

        try (var s3 = Cloud.AWS.open(S3Client.builder().forcePathStyle(true), addressOf(closed), patience);
                var sqs = Cloud.AWS.open(SqsClient.builder(), addressOf(closed), patience)) {
            assertThatThrownBy(() -> s3.getObject(get -> get.bucket("b").key("k")))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageStartingWith("GetObject: ");
            assertThatThrownBy(() -> sqs.sendMessage(
                            send -> send.queueUrl("http://q/1/q").messageBody("m")))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void every_client_gives_up_after_some_seconds_and_parts_have_a_minute() {
        var endpoint = URI.create("http://127.0.0.1:1");

        assertPatient(new DynamoDbFactory().client(Cloud.AWS, endpoint).serviceClientConfiguration(), 3, 8);
        assertPatient(new SqsFactory().client(Cloud.AWS, endpoint).serviceClientConfiguration(), 3, 8);
        assertPatient(new MailFactory().sesClient(Cloud.AWS, endpoint).serviceClientConfiguration(), 3, 8);
        assertPatient(new S3Factory().client(Cloud.AWS, endpoint, null).serviceClientConfiguration(), 60, 130);
    }

    private static void assertPatient(AwsServiceClientConfiguration client, int attempt, int call) {
        var limits = client.overrideConfiguration();
        assertThat(limits.apiCallAttemptTimeout()).contains(Duration.ofSeconds(attempt));
        assertThat(limits.apiCallTimeout()).contains(Duration.ofSeconds(call));
    }

    private static URI addressOf(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }
}
