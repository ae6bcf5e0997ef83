package relais.portal.subscription;

import java.util.List;
import relais.domain.account.Visitor;
import relais.domain.subscriber.HeldSubscription;
import relais.portal.View;

/** The subscriptions of an administration, one for each démarche. */
public record SubscriptionsPage(Visitor visitor, List<HeldSubscription> held) implements View {

    public SubscriptionsPage {
        held = List.copyOf(held);
    }

    @Override
    public String template() {
        return "subscriptions";
    }

    @Override
    public String title() {
        return "Abonnements";
    }
}
