package relais.domain.outbox;

import java.util.List;
import java.util.UUID;

/** Sends a mail to each of its addresses. */
@FunctionalInterface
public interface Mailer {

    /**
     * @param id the id of the mail's cause, from which its Message-ID is derived so that a second copy can be recognised
     * @return the addresses that were permanently refused
     * @throws relais.domain.Unavailable if the mail service does not answer in time
     */
    List<String> send(UUID id, Mail mail);
}
