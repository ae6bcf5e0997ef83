package relais.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.message;
import static relais.domain.event.Actions.update;
import static relais.domain.event.Actions.wanting;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.access.Caller;
import relais.domain.access.Side;
import relais.domain.folder.Folder;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Notification;
import relais.domain.process.KnownProcesses;
import relais.domain.process.Status;
import relais.domain.process.Transitions;

/** Moves the case and tells the other side, once, in whichever of the three styles it comes. */
final class A_status_update {
    private final Hub hub = new Hub();
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Folder folder = hub.send(aFolder().to(MAIRIE_DE_LYON));

    @Test
    void alone_moves_the_case_and_tells_the_operator() {
        var event = hub.post(lyon, folder, update(Status.IN_PROGRESS));

        assertThat(event.status()).isEqualTo(EventStatus.SENT);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(hub.mailboxOf(DILA)).extracting(Notification::eventId).containsExactly(event.id());
    }

    @Test
    void after_the_case_was_patched_tells_and_moves_nothing() {
        patch(lyon, Status.IN_PROGRESS);
        var before = hub.now(folder);
        hub.clock.advance(Duration.ofSeconds(1));

        hub.post(lyon, folder, update(Status.IN_PROGRESS));

        assertThat(hub.now(folder)).isEqualTo(before);
        assertThat(hub.mailboxOf(DILA)).hasSize(1);
    }

    @Test
    void before_the_case_is_patched_leaves_that_nothing_to_do() {
        hub.post(lyon, folder, update(Status.IN_PROGRESS));
        var before = hub.now(folder);
        hub.clock.advance(Duration.ofSeconds(1));

        patch(lyon, Status.IN_PROGRESS);

        assertThat(hub.now(folder)).isEqualTo(before);
        assertThat(hub.mailboxOf(DILA)).hasSize(1);
    }

    @Test
    void that_comes_after_its_successor_is_recorded_and_moves_nothing_back() {
        hub.post(lyon, folder, update(Status.DONE));

        var late = hub.post(lyon, folder, update(Status.IN_PROGRESS));

        assertThat(late.status()).isEqualTo(EventStatus.SENT);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.DONE);
        assertThat(hub.eventsOf(folder)).hasSize(2);
    }

    @Test
    void repeated_late_within_a_day_answers_the_first_and_does_nothing_twice() {
        var first = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        hub.clock.advance(Duration.ofHours(23));

        var again = hub.post(lyon, folder, update(Status.IN_PROGRESS));

        assertThat(again).isEqualTo(first);
        assertThat(hub.eventsOf(folder)).hasSize(1);
        assertThat(hub.mailboxOf(DILA)).hasSize(1);
    }

    @Test
    void repeated_after_the_case_moved_on_is_news_which_moves_nothing_back() {
        var first = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        hub.post(lyon, folder, update(Status.DONE));

        var late = hub.post(lyon, folder, update(Status.IN_PROGRESS));

        assertThat(late.id()).isNotEqualTo(first.id());
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.DONE);
    }

    @Test
    void repeated_after_another_is_news_where_it_moves_the_case_again() {
        var first = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        hub.post(lyon, folder, update(Status.ADD_AWAITING));

        var second = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        var again = hub.post(lyon, folder, update(Status.IN_PROGRESS));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(again).isEqualTo(second);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(hub.mailboxOf(DILA)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"DONE, REFUSED", "SI_INTG_ERROR, SI_RECEIVED", "ADD_AWAITING, IN_PROGRESS", "REFUSED, DONE"})
    void repeated_after_a_patch_moved_the_case_away_moves_it_again_and_tells_the_operator(Status told, Status patched) {
        var first = hub.post(lyon, folder, update(told));
        patch(lyon, patched);

        var second = hub.post(lyon, folder, update(told));
        var again = hub.post(lyon, folder, update(told));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(again).isEqualTo(second);
        assertThat(hub.firstCase(folder).status()).isEqualTo(told);
        assertThat(hub.mailboxOf(DILA)).hasSize(2);
    }

    @Test
    void repeated_after_a_patch_moved_the_case_away_and_back_is_news() {
        var first = hub.post(lyon, folder, update(Status.DONE));
        patch(lyon, Status.REFUSED);
        patch(lyon, Status.DONE);

        assertThat(hub.post(lyon, folder, update(Status.DONE)).id()).isNotEqualTo(first.id());
        assertThat(hub.mailboxOf(DILA)).hasSize(2);
    }

    @Test
    void repeated_after_the_operator_gave_the_case_back_is_news() {
        var first = hub.post(lyon, folder, update(Status.ADD_AWAITING));
        hub.post(dila, folder, wanting(Status.HUBEE_NOTIFIED, message("La voici")));
        patch(lyon, Status.IN_PROGRESS);

        var second = hub.post(lyon, folder, update(Status.ADD_AWAITING));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.ADD_AWAITING);
    }

    @Test
    void repeated_by_another_recipient_after_a_migration_is_still_a_repeat() {
        var first = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        value(hub.migrate(hub.administration(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));

        var again = hub.post(hub.softwareOf(MAIRIE_DE_CLAMART), folder, update(Status.IN_PROGRESS));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void repeated_after_another_is_news_where_the_case_was_patched_so_again() {
        patch(lyon, Status.REFUSED);
        hub.post(lyon, folder, update(Status.REFUSED));
        patch(lyon, Status.DONE);
        hub.post(lyon, folder, update(Status.DONE));
        patch(lyon, Status.REFUSED);

        hub.post(lyon, folder, update(Status.REFUSED));

        assertThat(hub.mailboxOf(DILA)).hasSize(3);
    }

    @Test
    void that_reopens_is_one_however_slowly_the_hub_decides() {
        patch(dila, Status.CLOSED);
        hub.clock.ticks(Duration.ofMillis(1));

        var first = hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));
        var again = hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void that_differs_in_a_word_is_another() {
        var first = hub.post(lyon, folder, update(Status.IN_PROGRESS));

        var commented = hub.post(lyon, folder, Actions.commented("à revoir", update(Status.IN_PROGRESS)));
        var dilas = hub.post(dila, folder, update(Status.IN_PROGRESS));

        assertThat(List.of(first.id(), commented.id(), dilas.id())).doesNotHaveDuplicates();
    }

    @Test
    void repeated_after_a_day_is_another() {
        var first = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        hub.clock.advance(Repeats.OF_A_STATUS);

        assertThat(hub.post(lyon, folder, update(Status.IN_PROGRESS)).id()).isNotEqualTo(first.id());
    }

    @Test
    void said_again_once_the_operator_reopened_is_news() {
        var first = hub.post(lyon, folder, update(Status.DONE));
        patch(dila, Status.CLOSED);
        hub.clock.advance(Duration.ofSeconds(1));
        patch(dila, Status.HUBEE_NOTIFIED);

        var second = hub.post(lyon, folder, update(Status.DONE));
        var again = hub.post(lyon, folder, update(Status.DONE));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(again).isEqualTo(second);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.DONE);
    }

    @Test
    void under_the_name_of_ADD_AWAITING_is_one_too() {
        var action = new Action(
                ActionType.ADD_AWAITING, null, "Il manque une pièce", null, true, null, "ADD_AWAITING", null);

        var first = hub.post(lyon, folder, action);
        var again = hub.post(lyon, folder, action);

        assertThat(again).isEqualTo(first);
        assertThat(first.action().type()).isEqualTo(ActionType.ADD_AWAITING);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.ADD_AWAITING);
    }

    @Test
    void believes_what_it_likes_of_the_present_status_and_otherwise_the_hub_fills_it_in() {
        var silent = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        var wrong = hub.post(
                lyon, folder, new Action(ActionType.STATUS_UPDATE, null, null, null, false, "CLOSED", "DONE", null));

        assertThat(silent.action().caseCurrentStatus()).isEqualTo("HUBEE_NOTIFIED");
        assertThat(wrong.action().caseCurrentStatus()).isEqualTo("CLOSED");
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.DONE);
    }

    @Test
    void that_wants_what_is_no_status_is_recorded_and_moves_nothing() {
        var event = hub.post(
                lyon, folder, new Action(ActionType.STATUS_UPDATE, null, null, null, true, null, "FINI", null));

        assertThat(event.action().caseNewStatus()).isEqualTo("FINI");
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED);
    }

    @ParameterizedTest
    @EnumSource
    void from_any_status_to_any_other_moves_as_the_table_allows_or_is_recorded_and_moves_nothing(Status present) {
        for (var process : KnownProcesses.ALL) {
            for (var wanted : Status.values()) {
                for (var side : List.of(Side.OSL, Side.SI)) {
                    var cell = hub.send(aFolder().about(process).to(MAIRIE_DE_LYON));
                    hub.place(cell, present);
                    var caller = side == Side.OSL ? hub.operatorOf(process) : lyon;
                    if (side == Side.SI && !present.isNotified()) {
                        continue; // it is not there for its recipient
                    }

                    var event = hub.post(caller, cell, Actions.quiet(update(wanted)));

                    var allowed = Transitions.allowed(Set.of(side), present);
                    var reached = wanted == Status.HUBEE_COMPLETED ? Status.HUBEE_NOTIFIED : wanted;
                    assertThat(event.status()).isEqualTo(EventStatus.SENT);
                    assertThat(hub.firstCase(cell).status())
                            .as("%s by %s from %s to %s", process.code(), side, present, wanted)
                            .isEqualTo(allowed.contains(wanted) ? reached : present);
                }
            }
        }
    }

    @Test
    void of_any_type_of_event_holds_as_well() {
        hub.post(lyon, folder, wanting(Status.ADD_AWAITING, message("Il manque une pièce")));

        hub.post(dila, folder, wanting(Status.HUBEE_COMPLETED, message("La voici")));

        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED);
    }

    @Test
    void to_a_status_that_the_process_does_not_list_moves_as_any_other() {
        var certificate = hub.send(aFolder().about(CERTDC).to(MAIRIE_DE_LYON));

        hub.post(lyon, certificate, update(Status.REFUSED));

        assertThat(hub.firstCase(certificate).status()).isEqualTo(Status.REFUSED);
    }

    private void patch(Caller caller, Status status) {
        value(hub.moveCase.move(caller, folder.cases().getFirst().id(), status));
    }
}
