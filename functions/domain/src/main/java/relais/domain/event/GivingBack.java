package relais.domain.event;

import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.access.Side;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.mailbox.EventStatus;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.subscription.Subscription;

/**
 * Mails a recipient with the frequency EACH about a case given back by an event (contract, flow 5). Each return of a case
 * causes one mail, however it moved and however many events say so. Digests count new télédossiers only.
 */
final class GivingBack {
    private final Ids ids;
    private final Clock clock;

    GivingBack(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** @param part the case as the event left it */
    void owe(Tables tables, Folder folder, Case part, Event event) {
        if (!isTold(event) || !part.isGivenBack() || wasTold(tables, part, event)) {
            return;
        }
        tables.subscriptions()
                .find(part.recipient(), folder.processCode())
                .filter(Subscription::isMailedEach)
                .map(subscription -> new Effect.MailReturn(part.recipient(), folder.processCode()))
                .map(mail -> OutboxEntry.due(ids.next(), folder.id(), mail, clock.instant()))
                .ifPresent(tables.outbox()::add);
    }

    private static boolean isTold(Event event) {
        return event.sender() == Side.OSL && event.action().givesBack() && event.status() != EventStatus.IN_PROGRESS;
    }

    private static boolean wasTold(Tables tables, Case part, Event event) {
        return tables.events().of(part.id()).stream()
                .filter(other -> !other.id().equals(event.id()))
                .anyMatch(other -> isTold(other) && other.caseMoves() == part.moves());
    }
}
