package relais.domain.subscription;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Client;
import relais.domain.account.Action;
import relais.domain.account.May;
import relais.domain.account.Visitor;
import relais.domain.organization.OrganizationId;
import relais.domain.process.Process;

/** Shows an administration its subscriptions, with what is to be known before they are changed. */
public final class FindHeldSubscriptions {
    private final Ledger ledger;
    private final Clock clock;

    public FindHeldSubscriptions(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By démarche. */
    public Outcome<List<HeldSubscription>> list(Visitor by, OrganizationId organization) {
        return ledger.transaction(tables -> May.act(tables, by, Action.SEE_SUBSCRIPTIONS, organization)
                ? Outcome.done(tables.subscriptions().of(organization).stream()
                        .map(each -> held(tables, each))
                        .toList())
                : Outcome.forbidden());
    }

    public Outcome<HeldSubscription> find(Visitor by, UUID id) {
        return OwnSubscription.decide(
                ledger,
                by,
                Action.SEE_SUBSCRIPTIONS,
                id,
                (tables, subscription) -> Outcome.done(held(tables, subscription)));
    }

    private HeldSubscription held(Tables tables, Subscription subscription) {
        var clientId = SubscriptionClient.idOf(subscription);
        var name = tables.processes().find(subscription.processCode()).map(Process::name);
        var secrets = tables.clients().find(clientId).map(Client::secretHashes).orElse(List.of());
        return new HeldSubscription(
                Subscribed.of(tables, subscription, clock.instant()),
                name.orElse(subscription.processCode()),
                tables.folders()
                        .remaining(subscription.subscriber(), subscription.processCode(), SuspendSubscription.SHOWN),
                clientId,
                secrets.stream()
                        .map(hash -> tables.clients().trace(clientId, hash))
                        .toList(),
                tables.refusedAddresses().among(subscription.emails()));
    }
}
