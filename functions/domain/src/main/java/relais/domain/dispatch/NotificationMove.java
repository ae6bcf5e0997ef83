package relais.domain.dispatch;

import java.util.List;
import java.util.stream.Collectors;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.OutboxEntry;

/**
 * Moves the notifications of migrated cases from one mailbox to another, a bounded number at once. {@link NotificationDelivery}
 * moves the ones put meanwhile.
 */
final class NotificationMove {
    /** Maximum number moved in one attempt, some seconds' work. */
    static final int AT_ONCE = 500;

    private static final int PAGE = 100;

    private final Ledger ledger;
    private final Mailboxes mailboxes;

    NotificationMove(Ledger ledger, Mailboxes mailboxes) {
        this.ledger = ledger;
        this.mailboxes = mailboxes;
    }

    /** Closes the outbox entry once nothing is left to move; until then it stays due. */
    void move(OutboxEntry row, OrganizationId source, OrganizationId target) {
        var moved = 0;
        var page = mailboxes.list(source, PAGE);
        while (!page.isEmpty()) {
            for (var notification : aboutCasesOf(target, page)) {
                if (moved++ == AT_ONCE) {
                    return;
                }
                mailboxes.move(notification, target);
            }
            page = mailboxes.listAfter(source, page.getLast().id(), PAGE);
        }
        ledger.write(tables -> tables.outbox().close(row.id()));
    }

    private List<Notification> aboutCasesOf(OrganizationId recipient, List<Notification> notifications) {
        var caseIds = notifications.stream().map(Notification::caseId).collect(Collectors.toUnmodifiableSet());
        var recipients = ledger.transaction(tables -> tables.folders().recipients(caseIds));
        return notifications.stream()
                .filter(notification -> recipient.equals(recipients.get(notification.caseId())))
                .toList();
    }
}
