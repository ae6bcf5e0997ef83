package relais.domain.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.NotificationFrequency.EACH;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Faults.PowerCut;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.process.Status;

/** Whenever the power is cut, the folder ends as if it had never been completed, or completed and told exactly once. */
final class A_power_cut_while_completing {
    /** Covers the moments before and after each call of a port, as {@link #no_moment_is_left_out} proves. */
    private static final int MOMENTS = 30;

    private final Hub hub = new Hub();
    private final Folder folder;

    A_power_cut_while_completing() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(EACH, "etat-civil@lyon.example")
                .build());
        folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE).with("acte.pdf", 1));
        hub.upload(folder, folder.attachments().getFirst(), new byte[1]);
    }

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, MOMENTS).boxed();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    @Promise("HUB-15")
    void leaves_all_or_nothing_once_the_sweep_has_passed(int moment) {
        var before = hub.now(folder);
        cutWhileCompleting(moment);

        sweep();

        if (hub.now(folder).isCompleted()) {
            assertToldOnce();
        } else {
            assertThat(hub.now(folder)).isEqualTo(before);
            assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
            assertThat(hub.owed(folder)).isEmpty();
        }
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void is_made_good_by_the_operators_retry_or_by_the_sweep_in_any_order(int moment) {
        cutWhileCompleting(moment);

        value(hub.complete(folder));
        sweep();

        assertToldOnce();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void followed_by_another_during_the_sweep_is_made_good_by_the_next_sweep(int moment) {
        cutWhileCompleting(7);
        hub.faults.cutPowerAt(moment);
        try {
            sweep();
        } catch (PowerCut expected) {
            // the next sweep makes good, whether or not this one was over before the cut
        }
        hub.faults.restore();

        sweep();

        assertToldOnce();
    }

    @Test
    void no_moment_is_left_out() {
        assertThat(cutWhileCompleting(MOMENTS)).isTrue();
    }

    private void assertToldOnce() {
        var now = hub.now(folder);
        assertThat(now.globalStatus()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(now.cases()).extracting(Case::status).containsOnly(Status.HUBEE_NOTIFIED);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(hub.mailboxOf(CD_DE_MOSELLE)).hasSize(1);
        hub.queue.submitted().forEach(hub.sendQueuedMail::send);
        assertThat(hub.mailer.sent()).hasSize(1);
        assertThat(hub.owed(folder)).isEmpty();
    }

    private void sweep() {
        hub.clock.advance(Duration.ofHours(1));
        hub.effects.sweep();
    }

    /** True if the completion went through before the cut. */
    private boolean cutWhileCompleting(int moment) {
        var dila = hub.operatorOf(folder);
        hub.faults.cutPowerAt(moment);
        try {
            value(hub.changeFolder.change(dila, folder.id(), Status.HUBEE_COMPLETED, null));
            return true;
        } catch (PowerCut expected) {
            return false;
        } finally {
            hub.faults.restore();
        }
    }
}
