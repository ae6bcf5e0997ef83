package relais.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Verdict;
import relais.domain.folder.Folder;

/** GuardDuty tells its result on an object by an event, at any time, in any order and more than once. */
@Promise("HUB-15")
final class A_message_of_the_antivirus {
    private final ApplicationContext context = ApplicationContext.run(Map.of("relais.home", "local"));
    private final Hub hub = context.getBean(Hub.class);
    private final VerdictsFunction function = new VerdictsFunction(context);
    private Folder folder;

    @BeforeEach
    void a_folder_waits() {
        hub.scanningWith((key, size) -> Verdict.AWAITED);
        folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_THREATS_FOUND, RECEIVED, true, 1",
        "THREATS_FOUND, CORRUPTED, false, 1",
        "UNSUPPORTED, CORRUPTED, false, 1",
        "ACCESS_DENIED, RECEIVED, false, 0",
        "FAILED, RECEIVED, false, 0",
        "SOMETHING_NEW, RECEIVED, false, 0"
    })
    void settles_the_file_or_leaves_it_waiting(
            String result, AttachmentStatus status, boolean isDownloadable, int notifications) throws IOException {
        var answer = function.handleRequest(sample(key(), result), null);
        function.handleRequest(sample(key(), result), null);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(hub.firstFile(folder).status()).isEqualTo(status);
        assertThat(hub.firstFile(folder).isDownloadable()).isEqualTo(isDownloadable);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(notifications);
    }

    @Test
    void that_comes_after_another_changes_nothing() throws IOException {
        function.handleRequest(sample(key(), "THREATS_FOUND"), null);
        function.handleRequest(sample(key(), "NO_THREATS_FOUND"), null);
        function.handleRequest(sample(key(), "FAILED"), null);

        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.CORRUPTED);
    }

    @Test
    void on_an_object_that_is_gone_is_taken() throws IOException {
        var key = key();
        hub.deleteFolder.delete(hub.operatorOf(folder), folder.id());

        assertThat(function.handleRequest(sample(key, "NO_THREATS_FOUND"), null).getBatchItemFailures())
                .isEmpty();
        assertThat(function.handleRequest(sample("archives/1", "THREATS_FOUND"), null)
                        .getBatchItemFailures())
                .isEmpty();
    }

    @Test
    void that_failed_has_the_antivirus_asked_again() throws IOException {
        function.handleRequest(sample(key(), "FAILED"), null);
        hub.scanningWith((key, size) -> Verdict.CLEAN);

        var tried = new ScanFunction(context).handleRequest(Map.of(), null);

        assertThat(tried).isEqualTo(1);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{}", "{\"detail\":{}}"})
    void that_cannot_be_read_goes_back(String body) {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("message-1");
        message.setBody(body);
        var event = new SQSEvent();
        event.setRecords(List.of(message));

        assertThat(function.handleRequest(event, null).getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("message-1");
    }

    @Test
    void that_cannot_be_read_holds_up_no_other() throws IOException {
        var unreadable = new SQSEvent.SQSMessage();
        unreadable.setMessageId("message-1");
        unreadable.setBody("hello");
        var both = new SQSEvent();
        both.setRecords(List.of(
                unreadable, sample(key(), "NO_THREATS_FOUND").getRecords().getFirst()));

        assertThat(function.handleRequest(both, null).getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("message-1");
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    private String key() {
        return hub.firstFile(folder).stored().orElseThrow().key();
    }

    private static SQSEvent sample(String key, String result) throws IOException {
        var file = Path.of("..", "..", "events", "scan", "verdict.json");
        return LambdaEventSerializers.serializerFor(SQSEvent.class, A_message_of_the_antivirus.class.getClassLoader())
                .fromJson(Files.readString(file).replace("KEY", key).replace("RESULT", result));
    }
}
