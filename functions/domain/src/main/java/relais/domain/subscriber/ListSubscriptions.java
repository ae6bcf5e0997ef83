package relais.domain.subscriber;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Page;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.process.Process;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionSearch;

/** Lists subscriptions, page by page. An operator sees only those to its own démarches, since they name people (HUB-62). */
public final class ListSubscriptions {
    private final Ledger ledger;
    private final Clock clock;

    public ListSubscriptions(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome<Page<Subscribed>> list(Caller caller, SubscriptionSearch search) {
        return ledger.transaction(tables -> {
            var present = AccessPolicy.present(tables, caller);
            if (present.hasAny(Scope.ADMIN, Scope.DATAPASS)) {
                return Outcome.done(page(tables, search));
            }
            if (!present.has(Scope.OSL)) {
                return Outcome.forbidden();
            }
            var codes = operated(tables, present);
            if (!search.processCodes().isEmpty()) {
                codes.retainAll(search.processCodes());
            }
            return Outcome.done(codes.isEmpty() ? Page.none() : page(tables, search.among(codes)));
        });
    }

    private Page<Subscribed> page(Tables tables, SubscriptionSearch search) {
        Instant now = clock.instant();
        var page = tables.subscriptions().list(search, now);
        var subscribers = page.items().stream().map(Subscription::subscriber).collect(Collectors.toUnmodifiableSet());
        var names = tables.organizations().names(subscribers);
        var items = page.items().stream()
                .map(each -> new Subscribed(each, names.getOrDefault(each.subscriber(), ""), each.statusAt(now)))
                .toList();
        return new Page<>(items, page.offset(), page.total());
    }

    private static Set<String> operated(Tables tables, Caller operator) {
        return tables.processes().all().stream()
                .filter(process -> operator.mayActFor(process.osl(), process.code()))
                .map(Process::code)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
