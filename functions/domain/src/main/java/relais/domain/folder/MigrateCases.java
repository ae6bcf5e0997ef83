package relais.domain.folder;

import java.time.Clock;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;
import relais.domain.access.Rights;
import relais.domain.notification.Effect;
import relais.domain.notification.OutboxRow;
import relais.domain.notification.PerformEffects;
import relais.domain.organization.OrganizationId;

/**
 * Hands the cases that a caller serves for one organisation over to another, all at once, with what was said in them and with what
 * waits in the mailbox. Nothing moves unless the other may read all of it (decision 0007).
 */
public final class MigrateCases {
    private final Ledger ledger;
    private final PerformEffects effects;
    private final Ids ids;
    private final Clock clock;

    public MigrateCases(Ledger ledger, PerformEffects effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether that caller may give away anything of that organisation's. */
    public Outcome<Nothing> authorize(Caller caller, OrganizationId source) {
        return ledger.transaction(
                tables -> Rights.mayReceive(tables, caller, source) ? Outcome.done() : Outcome.forbidden());
    }

    /** @return how many cases moved; again: none */
    public Outcome<Integer> migrate(Caller caller, OrganizationId source, OrganizationId target) {
        var migration = ids.next();
        var outcome = authorize(caller, source)
                .then(allowed -> ledger.transaction(tables -> known(tables, source, target)
                        .then(known -> Rights.served(
                                tables, caller, source, tables.folders().processesOf(source)))
                        .then(processCodes -> readable(tables, processCodes, source, target))
                        .then(processCodes -> {
                            var moved = tables.folders().handOver(source, target, processCodes);
                            tables.events().handOver(moved, source, target);
                            if (!moved.isEmpty()) {
                                var owed = new Effect.MoveNotifications(source, target);
                                tables.outbox().add(OutboxRow.due(ids.next(), migration, owed, clock.instant()));
                            }
                            return Outcome.done(moved.size());
                        })));
        if (outcome instanceof Outcome.Done) {
            effects.performFor(migration);
        }
        return outcome;
    }

    /** Migrations that share an organisation follow one another. */
    private static Outcome<Nothing> known(Tables tables, OrganizationId source, OrganizationId target) {
        var known = Stream.of(source, target)
                .sorted(Comparator.comparing(OrganizationId::toString))
                .filter(id -> tables.organizations().lock(id).isPresent())
                .count();
        if (known < 2) {
            return Outcome.missing("Organization");
        }
        return source.equals(target)
                ? Outcome.refused("Organization %s is both source and target".formatted(source))
                : Outcome.done();
    }

    private Outcome<Set<String>> readable(
            Tables tables, Set<String> processCodes, OrganizationId source, OrganizationId target) {
        var unsubscribed = processCodes.stream()
                .filter(code -> tables.subscriptions()
                        .find(target, code)
                        .filter(subscription -> subscription.isActive(clock.instant()))
                        .isEmpty())
                .collect(Collectors.joining(", "));
        if (!unsubscribed.isEmpty()) {
            return Outcome.refused("Organization %s has no active subscription to %s: no case was moved"
                    .formatted(target, unsubscribed));
        }
        return tables.outbox().owesMove(source, target)
                ? Outcome.refused(
                        "Notifications of an earlier migration of %s or %s are still being moved: try again in a minute"
                                .formatted(source, target))
                : Outcome.done(processCodes);
    }
}
