package relais.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.message;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Faults.PowerCut;
import relais.domain.Hub;
import relais.domain.folder.Folder;
import relais.domain.mailbox.Notification;
import relais.domain.process.Status;

/** Whenever the power is cut, each notification waits once, in the mailbox of its case's recipient. */
final class A_power_cut_while_migrating {
    /** Covers the moments before and after each call of a port, as {@link #no_moment_is_left_out} proves. */
    private static final int MOMENTS = 60;

    private final Hub hub = new Hub();
    private final Folder told = hub.send(aFolder().to(MAIRIE_DE_LYON));
    private final Folder completed = hub.deposit(aFolder().to(MAIRIE_DE_LYON));

    A_power_cut_while_migrating() {
        hub.post(hub.operatorOf(told), told, message("Avez-vous reçu ?"));
        hub.faults.failOnce("put");
        hub.complete(completed);
    }

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, MOMENTS).boxed();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void leaves_all_or_nothing_once_the_sweep_has_passed(int moment) {
        cutWhileMigrating(moment);

        sweep();

        assertEachWaitsOnceWithItsCase();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void is_made_good_by_asking_again(int moment) {
        cutWhileMigrating(moment);

        value(hub.migrate(hub.administration(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));
        sweep();

        assertThat(hub.firstCase(told).recipient()).isEqualTo(MAIRIE_DE_CLAMART);
        assertEachWaitsOnceWithItsCase();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void followed_by_another_during_the_sweep_is_made_good_by_the_next_sweep(int moment) {
        cutWhileMigrating(8);
        hub.clock.advance(Duration.ofHours(1));
        hub.faults.cutPowerAt(moment);
        try {
            hub.effects.sweep();
        } catch (PowerCut expected) {
            // the next sweep makes good, whether or not this one was over before the cut
        }
        hub.faults.restore();

        sweep();

        assertEachWaitsOnceWithItsCase();
    }

    @Test
    void no_moment_is_left_out() {
        assertThat(cutWhileMigrating(MOMENTS)).isTrue();
    }

    private void assertEachWaitsOnceWithItsCase() {
        var holder = hub.firstCase(told).recipient();
        var other = holder.equals(MAIRIE_DE_LYON) ? MAIRIE_DE_CLAMART : MAIRIE_DE_LYON;
        assertThat(hub.firstCase(completed).recipient()).isEqualTo(holder);
        assertThat(hub.mailboxOf(holder))
                .extracting(Notification::caseId)
                .containsExactlyInAnyOrder(
                        hub.firstCase(told).id(),
                        hub.firstCase(told).id(),
                        hub.firstCase(completed).id());
        assertThat(hub.mailboxOf(other)).isEmpty();
        assertThat(hub.firstCase(completed).status()).isEqualTo(Status.HUBEE_NOTIFIED);
        var owed = hub.ledger.transaction(tables -> tables.outbox().due(hub.clock.instant(), 10));
        assertThat(owed).isEmpty();
    }

    private void sweep() {
        hub.clock.advance(Duration.ofHours(1));
        hub.effects.sweep();
    }

    /** True if the migration went through before the cut. */
    private boolean cutWhileMigrating(int moment) {
        var admin = hub.administration();
        hub.faults.cutPowerAt(moment);
        try {
            value(hub.migrate(admin, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));
            return true;
        } catch (PowerCut expected) {
            return false;
        } finally {
            hub.faults.restore();
        }
    }
}
