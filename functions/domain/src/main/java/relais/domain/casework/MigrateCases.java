package relais.domain.casework;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.account.PortalAddress;
import relais.domain.migration.Agreement;
import relais.domain.migration.Migration;
import relais.domain.migration.MigrationNews;
import relais.domain.outbox.Dispatcher;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/**
 * Hands all cases that a caller serves for one organisation over to another, with their events and waiting notifications.
 * Software of the source needs the {@link Agreement} of the target. Nothing moves unless the target may read all of it
 * (decision 0007).
 */
public final class MigrateCases {
    private final Ledger ledger;
    private final Dispatcher effects;
    private final Ids ids;
    private final MigrationNews news;
    private final Clock clock;

    public MigrateCases(Ledger ledger, Dispatcher effects, Ids ids, PortalAddress portal, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.ids = ids;
        this.news = new MigrationNews(ids, portal, clock);
        this.clock = clock;
    }

    /** Checks that the caller may give away cases of that organisation. */
    public Outcome<Nothing> authorize(Caller caller, OrganizationId source) {
        return ledger.transaction(
                tables -> AccessPolicy.mayReceive(tables, caller, source) ? Outcome.done() : Outcome.forbidden());
    }

    /**
     * Moves the cases. An administrator whose target is the organisation that the source had cases from sends these same cases
     * back, whatever the target's subscriptions have become; the source's other cases stay.
     *
     * @param all true if an administrator means the source's other cases too
     * @return the number of cases moved; 0 for a repetition
     */
    public Outcome<Integer> migrate(Caller caller, OrganizationId source, OrganizationId target, boolean all) {
        var id = ids.next();
        var outcome = authorize(caller, source)
                .then(allowed -> ledger.transaction(tables -> agreed(tables, caller, source, target)
                        .then(agreed -> known(tables, source, target))
                        .then(known -> {
                            var isBack = !all
                                    && isAdministrator(tables, caller)
                                    && tables.migrations().tookPlace(target, source);
                            return (isBack
                                            ? handBack(tables, source, target)
                                            : handOver(tables, caller, source, target))
                                    .then(moved -> note(tables, id, caller, source, target, isBack, moved));
                        })));
        if (outcome instanceof Outcome.Done) {
            effects.dispatch(id);
        }
        return outcome;
    }

    private Outcome<Nothing> agreed(Tables tables, Caller caller, OrganizationId source, OrganizationId target) {
        var isAgreed = isAdministrator(tables, caller)
                || tables.migrations()
                        .agreement(source, target)
                        .filter(agreement -> agreement.isInForce(clock.instant()))
                        .flatMap(agreement -> tables.accounts().find(agreement.by()))
                        .filter(account -> account.administers(target))
                        .isPresent();
        return isAgreed
                ? Outcome.done()
                : new Outcome.Forbidden<>(
                        "Unauthorized user: no administrator of %s has agreed on the portal, within the last %d days, to receive the cases of %s"
                                .formatted(target, Agreement.VALID.toDays(), source));
    }

    private static boolean isAdministrator(Tables tables, Caller caller) {
        return AccessPolicy.present(tables, caller).has(Scope.ADMIN);
    }

    /** Locks both organisations, so that migrations with a common organisation follow one another. */
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

    private static Outcome<List<UUID>> handBack(Tables tables, OrganizationId source, OrganizationId target) {
        return settled(tables, source, target)
                .then(settled -> Outcome.done(tables.folders().handBack(source, target)));
    }

    private Outcome<List<UUID>> handOver(Tables tables, Caller caller, OrganizationId source, OrganizationId target) {
        return AccessPolicy.served(tables, caller, source, tables.folders().processesOf(source))
                .then(processCodes -> readable(tables, processCodes, target)
                        .then(readable -> settled(tables, source, target))
                        .then(settled -> Outcome.done(tables.folders().handOver(source, target, processCodes))));
    }

    private Outcome<Nothing> readable(Tables tables, Set<String> processCodes, OrganizationId target) {
        var unsubscribed = processCodes.stream()
                .filter(code -> tables.subscriptions()
                        .find(target, code)
                        .filter(subscription -> subscription.isActive(clock.instant()))
                        .isEmpty())
                .collect(Collectors.joining(", "));
        return unsubscribed.isEmpty()
                ? Outcome.done()
                : Outcome.refused("Organization %s has no active subscription to %s: no case was moved"
                        .formatted(target, unsubscribed));
    }

    private static Outcome<Nothing> settled(Tables tables, OrganizationId source, OrganizationId target) {
        return tables.outbox().owesMove(source, target)
                ? Outcome.refused(
                        "Notifications of an earlier migration of %s or %s are still being moved: try again in a minute"
                                .formatted(source, target))
                : Outcome.done();
    }

    private Outcome<Integer> note(
            Tables tables,
            UUID id,
            Caller caller,
            OrganizationId source,
            OrganizationId target,
            boolean isBack,
            List<UUID> moved) {
        if (!moved.isEmpty()) {
            var now = clock.instant();
            tables.events().handOver(moved, source, target);
            tables.outbox().add(OutboxEntry.due(ids.next(), id, new Effect.MoveNotifications(source, target), now));
            var migration = new Migration(id, source, target, caller.clientId(), moved.size(), isBack, now);
            tables.migrations().note(migration);
            news.owe(tables, migration, isAdministrator(tables, caller));
        }
        return Outcome.done(moved.size());
    }
}
