package relais.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.Parallel;
import relais.domain.SequentialIds;
import relais.domain.attachment.PendingScans.ScanQueueState;

/** Every store of waiting files must keep this contract. */
public interface PendingScansContract {
    /** Returns the same ledger throughout a test, empty before it. */
    Ledger ledger();

    @Test
    default void a_waiting_file_is_taken_once_until_its_lease_ends() {
        add(TODAY, TODAY);

        assertThat(take(TODAY.minusMillis(1), TODAY)).isEmpty();
        assertThat(take(TODAY, TODAY.plusSeconds(60)))
                .hasValueSatisfying(taken -> assertThat(taken.attempts()).isEqualTo(1));
        assertThat(take(TODAY.plusSeconds(59), TODAY.plusSeconds(90))).isEmpty();
        assertThat(take(TODAY.plusSeconds(60), TODAY.plusSeconds(90)))
                .hasValueSatisfying(taken -> assertThat(taken.attempts()).isEqualTo(2));
    }

    @Test
    default void one_of_ten_takers_at_once_takes_a_file() {
        add(TODAY, TODAY);

        var taken = Parallel.callers(10, i -> take(TODAY, TODAY.plusSeconds(60)).isPresent());

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    default void the_oldest_is_taken_first() {
        var later = add(TODAY.minusSeconds(10), TODAY);
        var oldest = add(TODAY.minusSeconds(20), TODAY);
        add(TODAY.minusSeconds(30), TODAY.plusMillis(1));

        assertThat(take(TODAY, TODAY.plusSeconds(9))).map(PendingScan::key).contains(oldest);
        assertThat(take(TODAY, TODAY.plusSeconds(9))).map(PendingScan::key).contains(later);
        assertThat(take(TODAY, TODAY.plusSeconds(9))).isEmpty();
    }

    @Test
    default void a_verdict_that_came_before_its_file_makes_it_due_at_once() {
        var key = key();
        in(scans -> {
            scans.keepEarly(key, Verdict.UNREADABLE, TODAY);
            scans.keepEarly(key, Verdict.INFECTED, TODAY);
            scans.keepEarly(key, Verdict.CLEAN, TODAY);
            return true;
        });
        add(key, TODAY, TODAY.plusSeconds(600));

        assertThat(find(key)).hasValueSatisfying(scan -> {
            assertThat(scan.verdict()).isEqualTo(Verdict.INFECTED);
            assertThat(scan.dueAt()).isEqualTo(TODAY);
        });
        in(scans -> {
            scans.remove(key);
            scans.remove(key);
            return true;
        });
        assertThat(find(key)).isEmpty();
    }

    @Test
    default void a_verdict_that_came_beside_the_decision_of_its_file_is_found_when_it_is_taken() {
        var key = add(TODAY, TODAY);
        in(scans -> {
            scans.keepEarly(key, Verdict.CLEAN, TODAY);
            return true;
        });

        assertThat(take(TODAY, TODAY.plusSeconds(9))).map(PendingScan::verdict).contains(Verdict.CLEAN);
        assertThat(take(TODAY.plusSeconds(9), TODAY.plusSeconds(10)))
                .map(PendingScan::verdict)
                .contains(Verdict.CLEAN);
    }

    @Test
    default void a_verdict_that_no_file_used_is_forgotten() {
        var old = key();
        var recent = key();
        in(scans -> {
            scans.keepEarly(old, Verdict.CLEAN, TODAY.minusMillis(1));
            scans.keepEarly(recent, Verdict.CLEAN, TODAY);
            return true;
        });

        int forgotten = in(scans -> scans.forgetEarly(TODAY, 100));
        assertThat(forgotten).isPositive();

        add(old, TODAY, TODAY);
        add(recent, TODAY, TODAY);
        assertThat(find(old)).map(PendingScan::verdict).isEmpty();
        assertThat(find(recent)).map(PendingScan::verdict).contains(Verdict.CLEAN);
    }

    @Test
    default void waiting_files_are_counted_with_the_oldest_and_end_with_their_folder() {
        var folder = inserted();
        ledger().write(tables -> {
            tables.pendingScans().add(key(), folder, TODAY.plusSeconds(1), TODAY);
            tables.pendingScans().add(key(), folder, TODAY, TODAY);
        });
        assertThat(state()).isEqualTo(new ScanQueueState(2, TODAY));

        ledger().write(tables -> tables.folders().delete(folder));
        assertThat(state()).isEqualTo(new ScanQueueState(0, null));
    }

    private UUID inserted() {
        var folder = aFolder().to(MAIRIE_DE_LYON).build();
        ledger().write(tables -> tables.folders().insert(folder));
        return folder.id();
    }

    private String add(Instant waitingSince, Instant dueAt) {
        return add(key(), waitingSince, dueAt);
    }

    private String add(String key, Instant waitingSince, Instant dueAt) {
        var folder = inserted();
        ledger().write(tables -> tables.pendingScans().add(key, folder, waitingSince, dueAt));
        return key;
    }

    private ScanQueueState state() {
        return in(PendingScans::state);
    }

    private Optional<PendingScan> find(String key) {
        return in(scans -> scans.find(key));
    }

    private Optional<PendingScan> take(Instant now, Instant until) {
        return in(scans -> scans.take(now, until));
    }

    private <T> T in(Function<PendingScans, T> use) {
        return ledger().transaction(tables -> use.apply(tables.pendingScans()));
    }

    private static String key() {
        return "attachments/" + SequentialIds.UNIQUE.next();
    }
}
