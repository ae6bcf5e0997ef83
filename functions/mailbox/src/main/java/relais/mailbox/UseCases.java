package relais.mailbox;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.mailbox.DeleteNotification;
import relais.domain.mailbox.ListNotifications;
import relais.domain.mailbox.ReplayNotifications;

/** The use cases of a mailbox. Micronaut gives each the ports that its constructor takes. */
@ClassImport(
        classes = {DeleteNotification.class, ListNotifications.class, ReplayNotifications.class},
        annotate = Singleton.class)
interface UseCases {}
