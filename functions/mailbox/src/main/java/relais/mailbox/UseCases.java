package relais.mailbox;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.mailbox.DeleteNotification;
import relais.domain.mailbox.ListNotifications;
import relais.domain.mailbox.ReplayNotifications;

/** What a mailbox may do: Micronaut gives each use case the ports that its constructor takes. */
@ClassImport(
        classes = {DeleteNotification.class, ListNotifications.class, ReplayNotifications.class},
        annotate = Singleton.class)
interface UseCases {}
