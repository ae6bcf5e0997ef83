package relais.domain.operator;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.account.Account;
import relais.domain.organization.Organization;
import relais.domain.subscription.MemorySubscriptions;
import relais.domain.subscription.Subscription;

/** Administrations, their people and their subscriptions in maps that their owner snapshots. */
public record MemoryAdministrations(
        Map<OrganizationId, Organization> byId,
        Map<UUID, Account> accounts,
        Map<MemorySubscriptions.Key, Subscription> subscriptions)
        implements Administrations {
    private static final Comparator<Organization> BY_NAME = Comparator.comparing(Organization::name)
            .thenComparing(each -> each.id().toString());

    @Override
    public Page<Organization> find(AdministrationCriteria sought, Window window) {
        return window(sought::matches, window);
    }

    @Override
    public Page<Organization> leaderless(Instant now, Window window) {
        return window(each -> isInhabited(each.id()) && !isLed(each.id(), now), window);
    }

    private Page<Organization> window(Predicate<Organization> condition, Window window) {
        return window.of(
                byId.values().stream().filter(condition).sorted(BY_NAME).toList());
    }

    private boolean isInhabited(OrganizationId id) {
        return accounts.values().stream().anyMatch(each -> each.in(id).isPresent())
                || subscriptions.values().stream()
                        .anyMatch(each -> each.subscriber().equals(id) && each.isInForce());
    }

    private boolean isLed(OrganizationId id, Instant now) {
        return accounts.values().stream().anyMatch(each -> Leadership.leads(each, id, now));
    }
}
