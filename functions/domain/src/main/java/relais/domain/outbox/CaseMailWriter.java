package relais.domain.outbox;

import java.util.Optional;

/** Writes the mails about télédossiers at the time of their sending. */
@FunctionalInterface
public interface CaseMailWriter {

    /** The mail; empty if nothing is left to tell, or nobody to tell it to. */
    Optional<Mail> write(Effect.CaseMail owed);
}
