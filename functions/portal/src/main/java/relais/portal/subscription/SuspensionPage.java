package relais.portal.subscription;

import java.util.UUID;
import relais.domain.subscriber.HeldSubscription;
import relais.domain.subscriber.SuspendSubscription.Suspended;
import relais.portal.View;

/** The consequences of suspending a subscription, shown before it is done. */
public record SuspensionPage(HeldSubscription held, Suspended preview) implements View {

    @Override
    public String template() {
        return "suspension";
    }

    @Override
    public String title() {
        return "Suspendre l’abonnement " + held.processName();
    }

    public UUID id() {
        return held.subscribed().subscription().id();
    }
}
