package relais.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.files;
import static relais.domain.event.Actions.message;
import static relais.domain.event.Actions.quiet;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.PDF;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Faults.PowerCut;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.Folder;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventState;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Notification;

/** Tells an event's author once that the other side received it, and is itself acknowledged by nobody. */
final class The_acknowledgement_of_an_event {
    /** Covers the moments before and after each call of a port, as {@link #no_moment_is_left_out} proves. */
    private static final int MOMENTS = 24;

    private final Hub hub = new Hub();
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Caller clamart = hub.softwareOf(MAIRIE_DE_CLAMART);
    private final Folder folder = hub.send(aFolder().to(MAIRIE_DE_LYON));

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, MOMENTS).boxed();
    }

    @Test
    void names_the_event_received_and_who_received_it() {
        var event = hub.post(dila, folder, message("Bonjour"));

        value(hub.change(lyon, event, EventStatus.RECEIVED));

        assertThat(hub.mailboxOf(DILA)).singleElement().satisfies(told -> {
            assertThat(told.eventId()).isEqualTo(event.id());
            assertThat(told.event()).isEqualTo(new EventState(ActionType.SENDING_MESSAGE, EventStatus.RECEIVED));
            assertThat(told.transmitter()).isEqualTo(MAIRIE_DE_LYON);
            assertThat(told.caseId()).isEqualTo(event.caseId());
            assertThat(told.processCode()).isEqualTo("EtatCivil");
        });
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void goes_to_the_recipient_of_a_case_that_spoke() {
        var event = hub.post(lyon, folder, message("Bonjour"));

        value(hub.change(dila, event, EventStatus.RECEIVED));

        assertThat(acknowledged(MAIRIE_DE_LYON)).singleElement().satisfies(told -> {
            assertThat(told.eventId()).isEqualTo(event.id());
            assertThat(told.transmitter()).isEqualTo(DILA);
        });
    }

    @Test
    void of_an_event_with_files_comes_like_any_other() {
        var event = hub.post(dila, folder, files(), new FileDeclaration("acte.pdf", "acte", 3, PDF, List.of()));
        value(hub.upload(dila, event, new byte[3]));
        value(hub.change(dila, event, EventStatus.SENT));

        value(hub.change(lyon, event, EventStatus.RECEIVED));

        assertThat(acknowledged(DILA)).extracting(Notification::eventId).containsExactly(event.id());
    }

    @Test
    void comes_once_however_often_the_event_is_received() {
        var event = hub.post(dila, folder, message("Bonjour"));

        for (var again = 0; again < 3; again++) {
            value(hub.change(lyon, event, EventStatus.RECEIVED));
        }

        assertThat(acknowledged(DILA)).hasSize(1);
    }

    @Test
    void is_acknowledged_by_nobody() {
        var event = hub.post(dila, folder, message("Bonjour"));
        value(hub.change(lyon, event, EventStatus.RECEIVED));

        value(hub.change(dila, event, EventStatus.RECEIVED));

        assertThat(acknowledged(DILA)).hasSize(1);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON))
                .as("the télédossier and the event")
                .hasSize(2);
    }

    @Test
    void is_not_made_by_its_authors_own_side_which_changes_nothing() {
        var event = hub.post(dila, folder, message("Bonjour"));
        hub.clock.advance(Duration.ofMinutes(1));

        value(hub.change(dila, event, EventStatus.RECEIVED));

        assertThat(hub.now(event)).isEqualTo(event);
        assertThat(hub.mailboxOf(DILA)).isEmpty();
        value(hub.change(lyon, event, EventStatus.RECEIVED));
        assertThat(acknowledged(DILA)).as("the first of the other side").hasSize(1);
    }

    @Test
    void is_not_made_of_an_event_whose_files_are_still_awaited() {
        var event = hub.post(dila, folder, files(), new FileDeclaration("acte.pdf", "acte", 3, PDF, List.of()));

        for (var caller : List.of(dila, lyon)) {
            assertThat(faults(hub.change(caller, event, EventStatus.RECEIVED)))
                    .containsExactly("Event status IN_PROGRESS cannot change to RECEIVED (allowed: SENT)");
        }
    }

    @Test
    void is_made_by_an_administrator_who_is_on_both_sides() {
        var event = hub.post(dila, folder, message("Bonjour"));

        value(hub.change(hub.administration(), event, EventStatus.RECEIVED));

        assertThat(acknowledged(DILA)).hasSize(1);
    }

    @Test
    void is_not_made_of_an_event_that_asked_for_no_notification() {
        var event = hub.post(dila, folder, quiet(message("Bonjour")));

        value(hub.change(lyon, event, EventStatus.RECEIVED));

        assertThat(hub.now(event).status()).isEqualTo(EventStatus.RECEIVED);
        assertThat(hub.mailboxOf(DILA)).isEmpty();
    }

    @Test
    void is_made_of_an_event_that_its_reader_found_in_the_case() {
        var deposited = hub.deposit(aFolder().to(MAIRIE_DE_LYON));
        deposited.attachments().forEach(file -> hub.upload(deposited, file, new byte[(int) file.size()]));
        var event = hub.post(dila, deposited, message("À suivre"));
        hub.complete(deposited);

        value(hub.change(lyon, event, EventStatus.RECEIVED));

        assertThat(acknowledged(DILA)).hasSize(1);
    }

    @Test
    void comes_though_the_events_own_notification_was_deleted_before() {
        var event = hub.post(dila, folder, message("Bonjour"));
        var told = hub.mailboxOf(MAIRIE_DE_LYON).getLast();
        value(hub.deleteNotification.delete(lyon, told.id()));

        value(hub.change(lyon, event, EventStatus.RECEIVED));

        assertThat(acknowledged(DILA)).hasSize(1);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).as("the télédossier").hasSize(1);
    }

    @Test
    void deleted_stays_away_and_is_shown_again_to_who_asks() {
        var event = hub.post(dila, folder, message("Bonjour"));
        value(hub.change(lyon, event, EventStatus.RECEIVED));
        var told = acknowledged(DILA).getFirst();

        value(hub.deleteNotification.delete(dila, told.id()));
        value(hub.change(lyon, event, EventStatus.RECEIVED));
        sweep();

        assertThat(hub.mailboxOf(DILA)).isEmpty();
        assertThat(hub.replayNotifications
                        .replay(dila, Set.of(), Instant.EPOCH, 10)
                        .deletions())
                .extracting(deletion -> deletion.notification())
                .containsExactly(told);
    }

    @Test
    void of_what_a_recipient_said_goes_to_whoever_has_the_case_by_then() {
        var event = hub.post(lyon, folder, message("Bonjour"));
        value(hub.migrate(hub.administration(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));

        value(hub.change(dila, event, EventStatus.RECEIVED));

        assertThat(acknowledged(MAIRIE_DE_CLAMART)).hasSize(1);
        assertThat(acknowledged(MAIRIE_DE_LYON)).isEmpty();
        value(hub.change(clamart, event, EventStatus.RECEIVED));
        assertThat(acknowledged(DILA)).as("Clamart is the author by now").isEmpty();
    }

    @Test
    void that_waits_moves_with_its_case() {
        var event = hub.post(lyon, folder, message("Bonjour"));
        value(hub.change(dila, event, EventStatus.RECEIVED));

        value(hub.migrate(hub.administration(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));

        assertThat(acknowledged(MAIRIE_DE_CLAMART)).hasSize(1);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void owed_when_its_case_is_migrated_is_put_where_the_case_is(int moment) {
        var event = hub.post(lyon, folder, message("Bonjour"));
        cutWhileReceiving(moment, dila, event);
        value(hub.migrate(hub.administration(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));

        value(hub.change(dila, event, EventStatus.RECEIVED));
        sweep();

        assertThat(acknowledged(MAIRIE_DE_CLAMART)).hasSize(1);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.owed(folder)).isEmpty();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void comes_once_whenever_the_power_is_cut_and_the_receipt_retried(int moment) {
        var event = hub.post(dila, folder, message("Bonjour"));
        cutWhileReceiving(moment, lyon, event);

        value(hub.change(lyon, event, EventStatus.RECEIVED));
        sweep();

        assertThat(acknowledged(DILA)).extracting(Notification::eventId).containsExactly(event.id());
        assertThat(hub.owed(folder)).isEmpty();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void deleted_before_the_power_was_cut_is_not_brought_back_by_the_sweep(int moment) {
        var event = hub.post(dila, folder, message("Bonjour"));
        cutWhileReceiving(moment, lyon, event);
        acknowledged(DILA).forEach(told -> value(hub.deleteNotification.delete(dila, told.id())));
        var isDeleted = !hub.replayNotifications
                .replay(dila, Set.of(), Instant.EPOCH, 10)
                .deletions()
                .isEmpty();

        value(hub.change(lyon, event, EventStatus.RECEIVED));
        sweep();

        assertThat(acknowledged(DILA)).hasSize(isDeleted ? 0 : 1);
    }

    @Test
    void no_moment_is_left_out() {
        assertThat(cutWhileReceiving(MOMENTS, lyon, hub.post(dila, folder, message("Bonjour"))))
                .isTrue();
    }

    /** True if the receipt went through before the cut. */
    private boolean cutWhileReceiving(int moment, Caller reader, Event event) {
        hub.faults.cutPowerAt(moment);
        try {
            value(hub.change(reader, event, EventStatus.RECEIVED));
            return true;
        } catch (PowerCut expected) {
            return false;
        } finally {
            hub.faults.restore();
        }
    }

    /** The notifications of an organisation's own events in its mailbox. */
    private List<Notification> acknowledged(OrganizationId author) {
        return hub.mailboxOf(author).stream()
                .filter(told -> told.eventId() != null && isOf(author, told.eventId()))
                .toList();
    }

    private boolean isOf(OrganizationId author, UUID eventId) {
        return hub.ledger
                .<Event>transaction(tables -> tables.events().find(eventId).orElseThrow())
                .transmitter()
                .equals(author);
    }

    private void sweep() {
        hub.clock.advance(Duration.ofHours(1));
        hub.effects.sweep();
    }
}
