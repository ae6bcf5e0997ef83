package relais.portal.subscription;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.subscriber.HeldSubscription;
import relais.domain.subscription.Subscription;
import relais.portal.FieldFaults;
import relais.portal.View;

/**
 * A subscription, and the forms of what the visitor may decide of it.
 *
 * @param request the page of its request at DataPass; null: it has none
 */
public record SubscriptionPage(
        Visitor visitor,
        HeldSubscription held,
        @Nullable URI request,
        TypedSettings typed,
        TypedDelegate delegate,
        FieldFaults faults)
        implements View {

    @Override
    public String template() {
        return "subscription";
    }

    @Override
    public String title() {
        return held.processName();
    }

    public Subscription subscription() {
        return held.subscribed().subscription();
    }

    /** Whether the form of the delegate is to be seen at once. */
    public boolean isAppointing() {
        return delegate.isTyped() || faults.of("email") != null;
    }

    public String path() {
        return "/portail/abonnements/" + subscription().id();
    }

    public boolean changes() {
        return PortalPolicy.offers(visitor, Permission.CHANGE_SUBSCRIPTIONS);
    }

    public boolean keepsSecrets() {
        return PortalPolicy.offers(visitor, Permission.KEEP_API_SECRETS);
    }

    public boolean appoints() {
        return changes() && PortalPolicy.offers(visitor, Permission.INVITE_PERSON);
    }
}
