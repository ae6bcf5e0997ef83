package relais.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import relais.domain.Hub;
import relais.domain.attachment.RefusalLog;
import relais.domain.attachment.Verdict;

/** The operator of the hub is told by lines of the log, which alarms count; none holds a name. */
@Isolated
final class A_warning_of_the_antivirus {
    private final Hub hub = new Hub();
    private final Engine engine = new Engine();
    private final WarnOfWaitingFiles warnings = new WarnOfWaitingFiles(hub.ledger, hub.clock);
    private final List<String> lines = new ArrayList<>();
    private final Logger log = Logger.getLogger("relais.domain");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        hub.scanningWith(engine);
        log.addHandler(handler);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
    }

    @Test
    void tells_of_a_file_refused_within_its_upload_or_later_and_names_nobody() {
        engine.learn("base 1", 12, Verdict.INFECTED);
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte de Zoé.pdf", 12));
        engine.leaveForLater();
        engine.learn("base 2", 12, Verdict.INFECTED);
        hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte de Zoé.pdf", 12));
        hub.scanFiles.scan();

        assertThat(lines)
                .filteredOn(line -> line.startsWith(RefusalLog.WARNING))
                .hasSize(2);
        assertThat(lines.getFirst()).contains(hub.firstFile(folder).id().toString(), "INFECTED");
        assertThat(lines).noneMatch(line -> line.contains("Zoé"));
    }

    @Test
    void tells_of_a_file_that_has_waited_for_too_long_and_of_no_other() {
        assertThat(warnings.warn()).isFalse();
        engine.stop();
        hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.clock.advance(WarnOfWaitingFiles.TOO_LONG);
        assertThat(warnings.warn()).isFalse();

        hub.clock.advance(Duration.ofMillis(1));
        assertThat(warnings.warn()).isTrue();
        assertThat(lines).anyMatch(line -> line.startsWith(WarnOfWaitingFiles.WARNING + ": 1,"));
    }
}
