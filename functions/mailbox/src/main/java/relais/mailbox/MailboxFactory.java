package relais.mailbox;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.notification.DeleteNotification;
import relais.domain.notification.ListNotifications;
import relais.domain.notification.Mailboxes;
import relais.domain.notification.ReplayNotifications;

/** The use cases of a mailbox, which need nothing else. */
@Factory
final class MailboxFactory {

    @Singleton
    ListNotifications listNotifications(Mailboxes mailboxes) {
        return new ListNotifications(mailboxes);
    }

    @Singleton
    ReplayNotifications replayNotifications(Mailboxes mailboxes, Clock clock) {
        return new ReplayNotifications(mailboxes, clock);
    }

    @Singleton
    DeleteNotification deleteNotification(Mailboxes mailboxes, Clock clock) {
        return new DeleteNotification(mailboxes, clock);
    }
}
