package relais.domain.subscription;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.Order;
import relais.domain.Window;
import relais.domain.person.EmailAddress;

/**
 * Criteria of a search for subscriptions; a null filter lets all pass.
 *
 * @param status the status at the instant of the search
 * @param processCodes any of these; empty for all
 * @param delegationActorEmail in any case
 */
public record SubscriptionSearch(
        @Nullable SubscriptionStatus status,
        Set<String> processCodes,
        @Nullable String companyRegister,
        @Nullable String delegationActorEmail,
        @Nullable Long datapassId,
        Order<SubscriptionProperty> order,
        Window window) {
    public SubscriptionSearch {
        processCodes = Set.copyOf(processCodes);
    }

    public SubscriptionSearch among(Set<String> codes) {
        return new SubscriptionSearch(status, codes, companyRegister, delegationActorEmail, datapassId, order, window);
    }

    boolean matches(Subscription subscription, Instant now) {
        return (status == null || status == subscription.statusAt(now))
                && (processCodes.isEmpty() || processCodes.contains(subscription.processCode()))
                && (companyRegister == null
                        || companyRegister.equals(subscription.subscriber().companyRegister()))
                && (delegationActorEmail == null
                        || EmailAddress.areOne(
                                delegationActorEmail,
                                subscription.delegationActor().email()))
                && (datapassId == null || datapassId.equals(subscription.datapassId()));
    }
}
