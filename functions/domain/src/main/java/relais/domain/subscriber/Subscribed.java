package relais.domain.subscriber;

import java.time.Instant;
import relais.domain.Ledger.Tables;
import relais.domain.organization.Organization;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/**
 * A subscription as partners see it at an instant.
 *
 * @param name the subscriber's; empty if the hub does not know it
 */
public record Subscribed(Subscription subscription, String name, SubscriptionStatus status) {

    public static Subscribed of(Tables tables, Subscription subscription, Instant now) {
        var name = tables.organizations()
                .find(subscription.subscriber())
                .map(Organization::name)
                .orElse("");
        return new Subscribed(subscription, name, subscription.statusAt(now));
    }
}
