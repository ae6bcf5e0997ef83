package relais.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Faults.PowerCut;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Verdict;
import relais.domain.desk.PreparedArchive;
import relais.domain.folder.Folder;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.Status;

/** The clean files of open cases are scanned again, a few at once, under a new signature database. */
@Promise("HUB-15")
final class Clean_files_under_new_signatures {
    private final Hub hub = new Hub();
    private final Engine engine = new Engine();

    @BeforeEach
    void the_hub_has_an_antivirus() {
        hub.scanningWith(engine);
    }

    @Test
    void are_scanned_again_and_those_that_are_infected_are_given_to_nobody_any_more() {
        var clean = sent(12);
        var infected = sent(13);
        var same = sent(13);
        engine.learn("base 2", 13, Verdict.INFECTED);

        assertThat(hub.rescanFiles.rescan()).isEqualTo(2);
        assertThat(hub.rescanFiles.rescan()).isZero();

        assertThat(hub.firstFile(clean).isDownloadable()).isTrue();
        assertThat(hub.firstFile(infected).status()).isEqualTo(AttachmentStatus.CORRUPTED);
        assertThat(hub.firstFile(same).status()).isEqualTo(AttachmentStatus.CORRUPTED);
    }

    @Test
    void stay_as_they_are_once_their_case_is_archived() {
        var ended = sent(13);
        hub.place(ended, Status.ARCHIVED);
        engine.learn("base 2", 13, Verdict.INFECTED);

        assertThat(hub.rescanFiles.rescan()).isZero();
        assertThat(hub.firstFile(ended).isDownloadable()).isTrue();
        assertThat(engine.scanned()).hasSize(1);
        assertThat(contents()).isZero();
    }

    @Test
    void are_few_in_one_pass() {
        for (var size = 1; size <= RescanFiles.AT_ONCE + 1; size++) {
            sent(size);
        }
        engine.learn("base 2", 1000, Verdict.INFECTED);

        hub.clock.advance(Duration.ofSeconds(1));
        assertThat(hub.rescanFiles.rescan()).isEqualTo(RescanFiles.AT_ONCE);
        assertThat(hub.rescanFiles.rescan()).isEqualTo(1);
        assertThat(hub.rescanFiles.rescan()).isZero();
    }

    @Test
    void are_forgotten_after_a_week_once_their_case_is_archived_and_not_before() {
        var ended = sent(12);
        sent(13);
        hub.place(ended, Status.ARCHIVED);
        hub.clock.advance(RescanFiles.KEPT.plusMillis(1));

        hub.rescanFiles.rescan();
        engine.learn("base 2", 13, Verdict.INFECTED);
        hub.clock.advance(Duration.ofSeconds(1));
        assertThat(hub.rescanFiles.rescan()).isEqualTo(1);
        assertThat(contents()).isZero();
    }

    @Test
    void that_are_infected_leave_no_archive_behind() {
        var folder = sent(13);
        var caseId = hub.firstCase(folder).id();
        var archive =
                PreparedArchive.asked(hub.ids.next(), MAIRIE_DE_LYON, List.of(caseId), 1, 13, hub.clock.instant());
        var drop = new Effect.DropBinary(archive.key());
        hub.ledger.write(tables -> {
            tables.preparedArchives().add(archive);
            tables.outbox().add(OutboxEntry.due(archive.id(), archive.id(), drop, archive.expiresAt()));
        });
        engine.learn("base 2", 13, Verdict.INFECTED);

        hub.rescanFiles.rescan();

        Optional<PreparedArchive> kept =
                hub.ledger.transaction(tables -> tables.preparedArchives().find(archive.id()));
        assertThat(kept).isEmpty();
        List<OutboxEntry> due =
                hub.ledger.transaction(tables -> tables.outbox().dueFor(archive.id(), hub.clock.instant()));
        assertThat(due).hasSize(1);
    }

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, 20).boxed();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void are_all_closed_whenever_the_power_is_cut(int moment) {
        var one = sent(13);
        var other = sent(13);
        engine.learn("base 2", 13, Verdict.INFECTED);

        hub.faults.cutPowerAt(moment);
        try {
            hub.rescanFiles.rescan();
        } catch (PowerCut e) {
            // the next pass goes on
        } finally {
            hub.faults.restore();
        }
        hub.clock.advance(Duration.ofSeconds(1));
        hub.rescanFiles.rescan();

        assertThat(hub.firstFile(one).status()).isEqualTo(AttachmentStatus.CORRUPTED);
        assertThat(hub.firstFile(other).status()).isEqualTo(AttachmentStatus.CORRUPTED);
    }

    @Test
    void whose_scan_breaks_off_hold_up_no_other() {
        sent(12);
        var infected = sent(13);
        engine.breakOffAt(12);
        engine.learn("base 2", 13, Verdict.INFECTED);

        assertThat(hub.rescanFiles.rescan()).isEqualTo(1);
        assertThat(hub.firstFile(infected).status()).isEqualTo(AttachmentStatus.CORRUPTED);

        engine.breakOffAt(-1);
        hub.clock.advance(Duration.ofSeconds(1));
        assertThat(hub.rescanFiles.rescan()).isEqualTo(1);
    }

    @Test
    void that_broke_off_are_found_behind_any_number_of_current_ones() {
        sent(1000);
        engine.breakOffAt(1000);
        for (var size = 1; size <= RescanFiles.AT_ONCE + 1; size++) {
            sent(size);
        }
        engine.learn("base 2", 1000, Verdict.INFECTED);
        hub.rescanFiles.rescan();
        hub.rescanFiles.rescan();

        engine.breakOffAt(-1);
        hub.clock.advance(Duration.ofSeconds(1));
        assertThat(hub.rescanFiles.rescan()).isEqualTo(1);
    }

    @Test
    void wait_while_the_antivirus_is_down() {
        var folder = sent(13);
        engine.learn("base 2", 13, Verdict.INFECTED);
        engine.stop();

        assertThat(hub.rescanFiles.rescan()).isZero();

        engine.start();
        assertThat(hub.rescanFiles.rescan()).isEqualTo(1);
        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.CORRUPTED);
    }

    private Folder sent(int size) {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", size));
        hub.clock.advance(Duration.ofSeconds(1));
        return folder;
    }

    private int contents() {
        var never = hub.clock.instant().plusSeconds(1_000_000_000);
        var count = 0;
        while (hub.ledger
                .transaction(tables -> tables.scannedContents().claim("none", never, never, never))
                .isPresent()) {
            count++;
        }
        return count;
    }
}
