package relais.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.Unavailable;
import relais.domain.attachment.Verdict;

@Promise("HUB-15")
final class The_scan_of_each_minute {
    private final ApplicationContext context = ApplicationContext.run(Map.of("relais.home", "local"));
    private final Hub hub = context.getBean(Hub.class);
    private final ScanFunction function = new ScanFunction(context);

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void lets_the_notifications_of_clean_files_leave() throws IOException {
        hub.scanningWith((key, size) -> Verdict.AWAITED);
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.scanningWith((key, size) -> Verdict.CLEAN);
        var schedule = Files.readString(Path.of("..", "..", "events", "scan", "schedule.json"));

        assertThat(function.handleRequest(json(schedule), null)).isEqualTo(1);
        assertThat(function.handleRequest(json(schedule), null)).isZero();

        assertThat(hub.firstFile(folder).isDownloadable()).isTrue();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"scan\"", "[]", "null"})
    void runs_whatever_the_schedule_sends_and_while_the_antivirus_is_down(String event) throws IOException {
        hub.scanningWith((key, size) -> {
            throw new Unavailable("antivirus");
        });
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));

        function.handleRequest(json(event), null);

        assertThat(hub.firstFile(folder).awaitsVerdict()).isTrue();
    }

    private Object json(String event) throws IOException {
        return context.getBean(JsonMapper.class).readValue(event, Object.class);
    }
}
