package relais.domain.notification;

import java.util.UUID;

/** Sends a mail to each of its addresses. */
@FunctionalInterface
public interface Mailer {

    /** @param id of its cause: the mail's Message-ID is derived from it, so that a second copy can be known for one */
    void send(UUID id, Mail mail);
}
