package relais.domain.datapass;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Post;
import relais.domain.subscriber.LocalAdministrators;
import relais.domain.subscription.Handover;
import relais.domain.subscription.Subscription;

/**
 * Ends each handed-over subscription once the successor's is active or the delay has passed, and tells both
 * administrations.
 */
public final class EndHandovers {
    private final Ledger ledger;
    private final LocalAdministrators administrators;
    private final Clock clock;
    private final HandoverMails mails;

    public EndHandovers(Ledger ledger, LocalAdministrators administrators, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.administrators = administrators;
        this.clock = clock;
        this.mails = new HandoverMails(new Post(ids, clock));
    }

    /** Ends handovers; the sweep sends their mails. */
    public void end() {
        ledger.write(tables -> {
            var open = tables.subscriptions().handedOver();
            if (!open.isEmpty()) {
                tables.requests().lock();
                open.forEach(each -> end(tables, each, clock.instant()));
            }
        });
    }

    private void end(Tables tables, Subscription found, Instant now) {
        tables.subscriptions().lock(found.id()).filter(Subscription::isInForce).ifPresent(present -> {
            var handover = present.handover();
            if (handover != null) {
                end(tables, present, handover, now);
            }
        });
    }

    private void end(Tables tables, Subscription present, Handover handover, Instant now) {
        var isTakenOver = tables.subscriptions()
                .find(handover.successor(), present.processCode())
                .filter(theirs -> theirs.isActive(now))
                .isPresent();
        if (isTakenOver || present.isHandedOver(now)) {
            tables.subscriptions().save(present.endedByHandover(now));
            mails.tellEnd(tables, present, handover, isTakenOver);
            administrators.settle(tables, present.subscriber(), List.of(present.localAdministrator()));
        }
    }
}
