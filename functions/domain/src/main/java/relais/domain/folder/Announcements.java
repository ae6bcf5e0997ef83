package relais.domain.folder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.subscription.Subscription;

/**
 * Announces a completed folder to each recipient's mailbox, and then to the addresses that want a mail, now or in a digest
 * (HUB-30).
 */
final class Announcements {
    private final Ids ids;
    private final Clock clock;

    Announcements(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    List<OutboxEntry> of(Folder folder, Tables tables) {
        var rows = new ArrayList<OutboxEntry>();
        var now = clock.instant();
        for (var part : folder.cases()) {
            var id = Objects.requireNonNull(part.arrivalId());
            var notification =
                    new Notification(id, part.recipient(), folder.osl(), folder.processCode(), part.id(), null, now);
            rows.add(OutboxEntry.due(id, folder.id(), new Effect.NotifyRecipient(notification), now));
        }
        for (var part : folder.cases()) {
            tables.subscriptions()
                    .find(part.recipient(), folder.processCode())
                    .filter(Subscription::isMailed)
                    .ifPresent(subscription -> {
                        if (subscription.isMailedEach()) {
                            var mail = new Effect.MailArrival(part.recipient(), folder.processCode());
                            rows.add(OutboxEntry.due(ids.next(), folder.id(), mail, now));
                        }
                        subscription
                                .notificationFrequency()
                                .nextDigest(now)
                                .ifPresent(dueAt ->
                                        tables.arrivalDigests().expect(part.recipient(), folder.processCode(), dueAt));
                    });
        }
        return rows;
    }
}
