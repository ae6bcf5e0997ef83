package relais.mailbox;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import relais.domain.notification.DeleteNotification;
import relais.domain.notification.ListNotifications;
import relais.domain.notification.Mailboxes;

/** The use cases of a mailbox, which need nothing else. */
@Factory
final class MailboxFactory {

    @Singleton
    ListNotifications listNotifications(Mailboxes mailboxes) {
        return new ListNotifications(mailboxes);
    }

    @Singleton
    DeleteNotification deleteNotification(Mailboxes mailboxes) {
        return new DeleteNotification(mailboxes);
    }
}
