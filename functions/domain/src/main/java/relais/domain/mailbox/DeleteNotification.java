package relais.domain.mailbox;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;

/**
 * Deletes a notification from the caller's own mailbox. A notification of another mailbox, or of a démarche not granted, counts
 * as missing.
 */
public final class DeleteNotification {
    private final Mailboxes mailboxes;
    private final Clock clock;

    public DeleteNotification(Mailboxes mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    public Outcome<Nothing> delete(Caller caller, UUID notificationId) {
        for (var grant : caller.mailboxes()) {
            var found = mailboxes.find(grant.organization(), notificationId);
            if (found.isPresent()
                    && grant.covers(found.get().recipient(), found.get().processCode())) {
                mailboxes.delete(new Deletion(found.get(), clock.instant()));
                return Outcome.done();
            }
        }
        return Outcome.missing("Notification");
    }
}
