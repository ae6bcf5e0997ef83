package relais.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Verdict;
import relais.domain.folder.Folder;

/** An antivirus of the cloud tells its verdicts in messages: late, early, twice, or never. */
@Promise("HUB-15")
final class A_verdict_that_comes_by_itself {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Hub hub = new Hub();
    private final Engine engine = new Engine();
    private Folder folder;

    @BeforeEach
    void a_folder_waits() {
        engine.tellBy(PATIENCE);
        hub.scanningWith(engine);
        folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
    }

    @Test
    void sends_the_notification_once_however_often_it_comes() {
        hub.takeVerdict.take(key(), Verdict.CLEAN);
        hub.takeVerdict.take(key(), Verdict.CLEAN);

        assertThat(hub.firstFile(folder).isDownloadable()).isTrue();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(engine.scanned()).isEmpty();
    }

    @Test
    void is_the_worst_one_whatever_their_order() {
        hub.takeVerdict.take(key(), Verdict.INFECTED);
        hub.takeVerdict.take(key(), Verdict.CLEAN);
        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.CORRUPTED);

        var other = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        var key = hub.firstFile(other).stored().orElseThrow().key();
        hub.takeVerdict.take(key, Verdict.CLEAN);
        hub.takeVerdict.take(key, Verdict.INFECTED);
        assertThat(hub.firstFile(other).status()).isEqualTo(AttachmentStatus.CORRUPTED);
    }

    @Test
    void is_asked_for_once_it_is_late() {
        hub.clock.advance(PATIENCE.minusMillis(1));
        hub.scanFiles.scan();
        assertThat(engine.scanned()).isEmpty();

        hub.clock.advance(Duration.ofMillis(1));
        hub.scanFiles.scan();
        hub.scanFiles.scan();
        assertThat(engine.scanned()).containsExactly(key());
        assertThat(hub.firstFile(folder).awaitsVerdict()).isTrue();
    }

    @Test
    void is_asked_for_again_at_once_when_the_antivirus_failed() {
        hub.takeVerdict.askAgain(key());

        hub.scanFiles.scan();

        assertThat(engine.scanned()).containsExactly(key());
        assertThat(hub.firstFile(folder).awaitsVerdict()).isTrue();
    }

    @Test
    void is_asked_for_less_and_less_often_when_the_antivirus_always_fails() {
        for (var minute = 0; minute < 60; minute++) {
            hub.takeVerdict.askAgain(key());
            hub.scanFiles.scan();
            hub.clock.advance(Duration.ofMinutes(1));
        }

        // at 0 minutes, and then each ten minutes
        assertThat(engine.scanned()).hasSize(6);
        assertThat(hub.firstFile(folder).awaitsVerdict()).isTrue();
    }

    @Test
    void that_came_before_its_file_was_kept_is_applied() {
        var early = hub.deposit(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        var file = early.attachments().getFirst();
        hub.recognising(head -> {
            hub.memoryBinaries.keys().forEach(key -> hub.takeVerdict.take(key, Verdict.CLEAN));
            return "application/octet-stream";
        });
        hub.upload(early, file, new byte[12]);
        hub.complete(early);

        hub.scanFiles.scan();

        assertThat(hub.firstFile(early).isDownloadable()).isTrue();
        assertThat(engine.scanned()).isEmpty();
    }

    @Test
    void on_bytes_that_are_gone_changes_nothing() {
        hub.takeVerdict.take("attachments/gone", Verdict.CLEAN);
        hub.takeVerdict.askAgain("attachments/gone");

        assertThat(hub.firstFile(folder).awaitsVerdict()).isTrue();
        assertThat(hub.scanFiles.scan()).isZero();
    }

    private String key() {
        return hub.firstFile(folder).stored().orElseThrow().key();
    }
}
