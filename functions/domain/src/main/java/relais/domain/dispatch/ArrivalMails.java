package relais.domain.dispatch;

import java.time.Clock;
import java.util.List;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.subscription.Subscription;

/** Owes a mail about a case that reached its mailbox to the addresses that want one, now or in a digest (HUB-30). */
final class ArrivalMails {
    private final Ids ids;
    private final Clock clock;

    ArrivalMails(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes what is owed within the transaction that notes the arrival; returns the mails to hand on after it. */
    List<OutboxEntry> owe(Tables tables, Folder folder, Case part) {
        var now = clock.instant();
        var told = tables.subscriptions()
                .find(part.recipient(), folder.processCode())
                .filter(Subscription::isMailed);
        told.flatMap(subscription -> subscription.notificationFrequency().nextDigest(now))
                .ifPresent(dueAt -> tables.arrivalDigests().expect(part.recipient(), folder.processCode(), dueAt));
        var mails = told.filter(Subscription::isMailedEach).stream()
                .map(subscription -> new Effect.MailArrival(part.recipient(), folder.processCode()))
                .map(mail -> OutboxEntry.due(ids.next(), folder.id(), mail, now))
                .toList();
        mails.forEach(tables.outbox()::add);
        return mails;
    }
}
