package relais.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

class A_killed_JVM {
    @TempDir
    static Path folder;

    static long survivor;
    static EmbeddedServices services;

    @BeforeAll
    static void then_started_again_on_the_same_folder() throws Exception {
        assertThat(ChildJvm.run(WritesThenDies.class, List.of(), folder.toString()))
                .isEqualTo(WritesThenDies.KILLED);
        survivor = Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                .getFirst());

        services = EmbeddedServices.start(folder);
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void keeps_its_rows() throws Exception {
        try (var connection =
                        DriverManager.getConnection(services.jdbcUrl(), services.jdbcUser(), services.jdbcPassword());
                var rows = connection.createStatement().executeQuery("SELECT upper(word) FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("TÉLÉDOSSIER");
        }
    }

    @Test
    void keeps_its_items() {
        try (var dynamoDb = EmulatedClients.dynamoDb(services.dynamoDbEndpoint())) {
            var item = dynamoDb.getItem(
                    get -> get.tableName(services.attemptsTable()).key(Map.of("key", AttributeValue.fromS("kept"))));

            assertThat(item.hasItem()).isTrue();
        }
    }

    @Test
    void keeps_its_objects_and_their_content_type() {
        try (var s3 = EmulatedClients.s3(services.s3Endpoint())) {
            var object = s3.getObjectAsBytes(
                    get -> get.bucket(services.binariesBucket()).key("kept"));

            assertThat(object.asUtf8String()).isEqualTo("télédossier");
            assertThat(object.response().contentType()).isEqualTo("application/pdf");
        }
    }

    @Test
    void keeps_its_messages() {
        try (var sqs = EmulatedClients.sqs(services.sqsEndpoint())) {
            var received = sqs.receiveMessage(receive -> receive.queueUrl(services.workQueueUrl()));

            assertThat(received.messages()).extracting(Message::body).containsExactly("kept");
        }
    }

    @Test
    void leaves_no_second_database_server_behind() {
        var servers = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("-D " + folder))
                .toList();

        assertThat(servers).hasSize(1).extracting(ProcessHandle::pid).doesNotContain(survivor);
    }

    @Test
    void shares_its_folder_with_nobody_while_it_runs() {
        assertThatThrownBy(() -> EmbeddedServices.start(folder)).hasMessageContaining("est déjà utilisé");
    }
}
