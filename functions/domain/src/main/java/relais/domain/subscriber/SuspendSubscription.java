package relais.domain.subscriber;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Page;
import relais.domain.Result;
import relais.domain.Window;
import relais.domain.account.Permission;
import relais.domain.account.Post;
import relais.domain.account.Visitor;
import relais.domain.folder.RemainingCase;
import relais.domain.journal.AuditedAction;
import relais.domain.outbox.Dispatcher;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/**
 * Suspends an administration's subscription, at any time (HUB-23). Its télédossiers are still to be treated, on the portal
 * (HUB-24). The end of the last one in force ends the membership, and the administrators are told (HUB-25).
 */
public final class SuspendSubscription {
    /** Number of remaining cases that a page shows; the total includes the others. */
    static final Window SHOWN = new Window(0, 100);

    private final Ledger ledger;
    private final Dispatcher effects;
    private final Ids ids;
    private final Clock clock;

    public SuspendSubscription(Ledger ledger, Dispatcher effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The consequences of a suspension.
     *
     * @param remaining the cases still to be treated, oldest first
     * @param endsMembership true if no other subscription is in force
     */
    public record Suspended(Subscribed subscribed, Page<RemainingCase> remaining, boolean endsMembership) {}

    /** Tells the consequences, and changes nothing. */
    public Result<Suspended, SubscriptionFault> preview(Visitor by, UUID id) {
        return OwnSubscription.decide(
                ledger,
                by,
                Permission.CHANGE_SUBSCRIPTIONS,
                id,
                (tables, present) -> whatFollows(tables, present, present));
    }

    public Result<Suspended, SubscriptionFault> suspend(Visitor by, UUID id) {
        var told = new HashSet<UUID>();
        var outcome = OwnSubscription.<Suspended, SubscriptionFault>decide(
                ledger,
                by,
                Permission.CHANGE_SUBSCRIPTIONS,
                id,
                (tables, present) -> suspend(tables, by, present, told));
        told.forEach(effects::dispatch);
        return outcome;
    }

    private Result<Suspended, SubscriptionFault> suspend(
            Tables tables, Visitor by, Subscription present, Set<UUID> told) {
        var dates = present.milestones().dated(present.milestones().createdAt(), clock.instant());
        var suspended = present.set(
                SubscriptionStatus.SUSPENDED,
                present.accessMode(),
                null,
                present.notificationFrequency(),
                present.emails(),
                present.attestation(),
                dates);
        var follows = whatFollows(tables, present, suspended);
        if (follows instanceof Result.Done<Suspended, SubscriptionFault>(var what)) {
            tables.subscriptions().save(suspended);
            OwnSubscription.note(
                    tables, by, AuditedAction.SUSPENDED_SUBSCRIPTION, present.id(), present, clock.instant());
            if (what.endsMembership()) {
                told.addAll(tellAdministrators(tables, suspended));
            }
        }
        return follows;
    }

    private Result<Suspended, SubscriptionFault> whatFollows(Tables tables, Subscription present, Subscription shown) {
        return present.isInForce()
                ? Result.done(new Suspended(
                        Subscribed.of(tables, shown, clock.instant()),
                        tables.folders().remaining(present.subscriber(), present.processCode(), SHOWN),
                        OwnSubscription.isLastInForce(tables, present)))
                : Result.refused(SubscriptionFault.NOTHING_TO_SUSPEND);
    }

    private Set<UUID> tellAdministrators(Tables tables, Subscription last) {
        var post = new Post(ids, clock);
        var name = Post.called(tables, last.subscriber());
        var told = new HashSet<UUID>();
        for (var account : tables.accounts().of(last.subscriber())) {
            if (account.administers(last.subscriber())) {
                post.owe(tables, account.id(), SubscriptionMails.membershipEnded(account.person(), name));
                told.add(account.id());
            }
        }
        return told;
    }
}
