package relais.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.message;
import static relais.domain.event.Actions.quiet;
import static relais.domain.event.Actions.update;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Faults.PowerCut;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.access.Caller;
import relais.domain.folder.Folder;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventState;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Status;

/** Is put in the other side's mailbox once, tells there what has become of the event, and stays away once deleted. */
final class The_notification_of_an_event {
    /** Covers the moments before and after each call of a port, as {@link #no_moment_is_left_out} proves. */
    private static final int MOMENTS = 16;

    private final Hub hub = new Hub();
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Folder folder = hub.send(aFolder().to(MAIRIE_DE_LYON));

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, MOMENTS).boxed();
    }

    @Test
    void names_who_it_is_from_and_for_and_what_it_is_about() {
        var event = hub.post(lyon, folder, message("Bonjour"));

        var told = hub.mailboxOf(DILA).getFirst();
        assertThat(told.transmitter()).isEqualTo(MAIRIE_DE_LYON);
        assertThat(told.recipient()).isEqualTo(DILA);
        assertThat(told.processCode()).isEqualTo("EtatCivil");
        assertThat(told.caseId()).isEqualTo(event.caseId());
        assertThat(told.eventId()).isEqualTo(event.id());
        assertThat(told.event()).isEqualTo(new EventState(ActionType.SENDING_MESSAGE, EventStatus.SENT));
    }

    @Test
    void goes_to_the_recipient_when_the_operator_acts() {
        hub.post(dila, folder, message("Bonjour"));

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON))
                .extracting(told -> told.eventId() == null)
                .containsExactly(true, false);
        assertThat(hub.mailboxOf(DILA)).isEmpty();
    }

    @Test
    void is_not_made_unless_asked_for() {
        hub.post(lyon, folder, quiet(update(Status.DONE)));

        assertThat(hub.mailboxOf(DILA)).isEmpty();
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void is_not_made_by_patching_nor_by_reopening_a_case() {
        for (var status : List.of(Status.ADD_AWAITING, Status.DONE)) {
            value(hub.moveCase.move(lyon, folder.cases().getFirst().id(), status));
        }
        for (var status : List.of(Status.CLOSED, Status.HUBEE_NOTIFIED)) {
            value(hub.moveCase.move(dila, folder.cases().getFirst().id(), status));
        }

        assertThat(hub.mailboxOf(DILA)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(hub.eventsOf(folder)).isEmpty();
    }

    @Test
    void tells_that_the_event_was_received() {
        var event = hub.post(lyon, folder, message("Bonjour"));

        value(hub.change(dila, event, EventStatus.RECEIVED));

        assertThat(hub.mailboxOf(DILA))
                .extracting(told -> told.event())
                .containsExactly(new EventState(ActionType.SENDING_MESSAGE, EventStatus.RECEIVED));
    }

    @Test
    void stays_away_once_deleted_whatever_becomes_of_the_event() {
        var event = hub.post(lyon, folder, message("Bonjour"));
        value(hub.deleteNotification.delete(dila, hub.mailboxOf(DILA).getFirst().id()));

        value(hub.change(dila, event, EventStatus.RECEIVED));

        assertThat(hub.mailboxOf(DILA)).isEmpty();
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void that_could_not_be_put_is_put_by_the_sweep_as_the_event_then_is() {
        hub.faults.failOnce("put");
        var event = hub.post(lyon, folder, message("Bonjour"));
        hub.faults.failOnce("put");
        value(hub.change(dila, event, EventStatus.RECEIVED));
        assertThat(hub.mailboxOf(DILA)).isEmpty();

        sweep();

        assertThat(hub.mailboxOf(DILA))
                .extracting(
                        told -> Optional.ofNullable(told.event()).orElseThrow().status())
                .containsExactly(EventStatus.RECEIVED);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    @Promise("HUB-15")
    void is_made_once_whenever_the_power_is_cut_and_the_update_retried(int moment) {
        cutWhilePosting(moment);

        var event = hub.post(lyon, folder, update(Status.DONE));
        sweep();

        assertThat(hub.eventsOf(folder)).containsExactly(event);
        assertThat(hub.mailboxOf(DILA)).hasSize(1);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.DONE);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void tells_the_end_whenever_the_power_is_cut_while_it_is_received(int moment) {
        var event = hub.post(lyon, folder, message("Bonjour"));
        hub.faults.cutPowerAt(moment);
        try {
            value(hub.change(dila, event, EventStatus.RECEIVED));
        } catch (PowerCut expected) {
            assertThat(expected).hasNoCause();
        }
        hub.faults.restore();

        value(hub.change(dila, event, EventStatus.RECEIVED));
        sweep();

        assertThat(hub.mailboxOf(DILA))
                .extracting(
                        told -> Optional.ofNullable(told.event()).orElseThrow().status())
                .containsExactly(EventStatus.RECEIVED);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void no_moment_is_left_out() {
        assertThat(cutWhilePosting(MOMENTS)).isTrue();
    }

    /** True if the post went through before the cut. */
    private boolean cutWhilePosting(int moment) {
        hub.faults.cutPowerAt(moment);
        try {
            hub.post(lyon, folder, update(Status.DONE));
            return true;
        } catch (PowerCut expected) {
            return false;
        } finally {
            hub.faults.restore();
        }
    }

    private void sweep() {
        hub.clock.advance(Duration.ofHours(1));
        hub.effects.sweep();
    }
}
