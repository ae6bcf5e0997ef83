package relais.domain.subscriber;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.subscription.Subscription;

/** Shows a subscription to DataPass, to the hub's administration, and to the operator of its démarche. */
public final class FindSubscription {
    private final Ledger ledger;
    private final Clock clock;

    public FindSubscription(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome<Subscribed> find(Caller caller, UUID id) {
        return ledger.transaction(tables -> {
            var present = AccessPolicy.present(tables, caller);
            if (!present.hasAny(Scope.ADMIN, Scope.DATAPASS, Scope.OSL)) {
                return Outcome.forbidden();
            }
            var found = tables.subscriptions().find(id);
            if (found.isEmpty()) {
                return Outcome.missing("Subscription");
            }
            return present.hasAny(Scope.ADMIN, Scope.DATAPASS) || operates(tables, present, found.get())
                    ? Outcome.done(Subscribed.of(tables, found.get(), clock.instant()))
                    : Outcome.forbidden();
        });
    }

    private static boolean operates(Tables tables, Caller operator, Subscription subscription) {
        return tables.processes()
                .find(subscription.processCode())
                .filter(process -> operator.mayActFor(process.osl(), process.code()))
                .isPresent();
    }
}
