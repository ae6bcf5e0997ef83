package relais.emulators;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Leaves one thing in each service, and not one of them stopped. */
final class WritesThenDies {
    static final int KILLED = 9;

    private WritesThenDies() {}

    static void main(String... arguments) throws Exception {
        var services = EmbeddedServices.start(Path.of(arguments[0]));
        try (var connection =
                        DriverManager.getConnection(services.jdbcUrl(), services.jdbcUser(), services.jdbcPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('télédossier')");
        }
        try (var dynamoDb = EmulatedClients.dynamoDb(services.dynamoDbEndpoint())) {
            dynamoDb.putItem(
                    put -> put.tableName(services.attemptsTable()).item(Map.of("key", AttributeValue.fromS("kept"))));
        }
        try (var s3 = EmulatedClients.s3(services.s3Endpoint())) {
            s3.putObject(
                    put -> put.bucket(services.binariesBucket()).key("kept").contentType("application/pdf"),
                    RequestBody.fromString("télédossier"));
        }
        try (var sqs = EmulatedClients.sqs(services.sqsEndpoint())) {
            sqs.sendMessage(send -> send.queueUrl(services.workQueueUrl()).messageBody("kept"));
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
