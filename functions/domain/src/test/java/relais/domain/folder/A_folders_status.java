package relais.domain.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.process.Status;

/** Is its operator's to keep; closing and reopening ask nothing of the cases and change none. */
final class A_folders_status {
    private static final Instant LAST_WEEK = Instant.parse("2026-03-09T08:00:00Z");

    private final Hub hub = new Hub();
    private final Folder folder = hub.send(aFolder());

    A_folders_status() {
        hub.clock.advance(Duration.ofDays(14));
    }

    @Test
    void closes_on_the_day_the_operator_says_and_changes_no_case() {
        value(change(Status.CLOSED, LAST_WEEK));

        assertThat(hub.now(folder).globalStatus()).isEqualTo(Status.CLOSED);
        assertThat(hub.now(folder).closedAt()).isEqualTo(LAST_WEEK);
        assertThat(hub.now(folder).cases()).isEqualTo(folder.cases());
    }

    @Test
    void closes_on_no_day_before_it_was_created() {
        assertThat(faults(change(Status.CLOSED, folder.createdAt().minusSeconds(1))))
                .containsExactly(
                        "closeDateTime 2026-03-02T09:29:59Z is before the creation of the folder, 2026-03-02T09:30:00Z");
        assertThat(hub.now(folder)).isEqualTo(folder);
    }

    @Test
    void closes_in_the_second_of_its_creation_whose_milliseconds_its_operator_may_leave_out() {
        hub.clock.advance(Duration.ofMillis(750));
        var young = hub.send(aFolder());

        value(hub.changeFolder.change(
                hub.softwareOf(DILA),
                young.id(),
                Status.CLOSED,
                young.createdAt().minusMillis(750)));

        assertThat(hub.now(young).globalStatus()).isEqualTo(Status.CLOSED);
    }

    @Test
    void closes_now_when_no_day_is_said() {
        value(change(Status.CLOSED, null));

        assertThat(hub.now(folder).closedAt()).isEqualTo(hub.clock.instant());
    }

    @Test
    void closes_again_without_moving_the_day() {
        change(Status.CLOSED, LAST_WEEK);

        value(change(Status.CLOSED, null));

        assertThat(hub.now(folder).closedAt()).isEqualTo(LAST_WEEK);
    }

    @Test
    void reopens_without_telling_anybody() {
        change(Status.CLOSED, LAST_WEEK);

        value(change(Status.HUBEE_NOTIFIED, null));

        assertThat(hub.now(folder).globalStatus()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(hub.now(folder).closedAt()).isNull();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HUBEE_COMPLETED", "HUBEE_NOTIFIED", "CLOSED"})
    void takes_no_other_status(Status wanted) {
        assertThat(faults(change(wanted, null)))
                .containsExactly(
                        "Folder status HUBEE_NOTIFIED cannot change to %s (allowed: HUBEE_COMPLETED, HUBEE_NOTIFIED, CLOSED)"
                                .formatted(wanted));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void is_final_once_archived(Status wanted) {
        hub.ledger.write(tables -> tables.folders().update(folder.marked(Status.ARCHIVED, LAST_WEEK, LAST_WEEK)));

        assertThat(faults(change(wanted, null))).hasSize(1);
    }

    @Test
    void once_completed_the_folder_cannot_be_deleted() {
        assertThat(faults(delete(folder)))
                .containsExactly("Folder status is HUBEE_NOTIFIED: only a folder in HUBEE_RECEIVED can be deleted");
        assertThat(hub.now(folder)).isEqualTo(folder);
    }

    @Test
    void before_completion_the_folder_is_deleted_with_its_bytes_and_its_number_is_free() {
        var draft = hub.deposit(aFolder().numbered("DILA-AEC-7").with("acte.pdf", 1));
        hub.upload(draft, draft.attachments().getFirst(), new byte[1]);

        value(delete(draft));

        assertThat(hub.memoryBinaries.keys()).isEmpty();
        assertThat(missing(hub.findFolder.find(hub.softwareOf(DILA), draft.id())))
                .isEqualTo("Folder");
        assertThat(missing(delete(draft))).isEqualTo("Folder");
        assertThat(hub.deposit(aFolder().numbered("DILA-AEC-7").with("autre.pdf", 2))
                        .id())
                .isNotEqualTo(draft.id());
    }

    @Test
    void is_shown_to_its_operator_alone() {
        assertThat(value(hub.findFolder.find(hub.softwareOf(DILA), folder.id())))
                .isEqualTo(folder);
        assertThat(forbidden(hub.findFolder.find(hub.softwareOf(MAIRIE_DE_LYON), folder.id())))
                .isEqualTo("Unauthorized user");
        assertThat(forbidden(hub.deleteFolder.delete(hub.softwareOf(MAIRIE_DE_LYON), folder.id())))
                .isEqualTo("Unauthorized user");
        assertThat(missing(hub.findFolder.find(hub.softwareOf(DILA), hub.ids.next())))
                .isEqualTo("Folder");
    }

    private Outcome<Outcome.Nothing> change(Status wanted, Instant closedAt) {
        return hub.changeFolder.change(hub.softwareOf(DILA), folder.id(), wanted, closedAt);
    }

    private Outcome<Outcome.Nothing> delete(Folder any) {
        return hub.deleteFolder.delete(hub.softwareOf(DILA), any.id());
    }
}
