package relais.domain.outbox;

import java.util.List;
import java.util.UUID;

/** Sends a mail to each of its addresses. */
@FunctionalInterface
public interface Mailer {

    /**
     * @param id of its cause: the mail's Message-ID is derived from it, so that a second copy can be known for one
     * @return the addresses that were refused for good
     */
    List<String> send(UUID id, Mail mail);
}
