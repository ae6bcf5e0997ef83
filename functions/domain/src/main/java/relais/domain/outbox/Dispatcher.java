package relais.domain.outbox;

import java.util.UUID;

/** Pays the outbox entries of a decision as soon as the decision is durable. The sweep pays the entries that fail then. */
@FunctionalInterface
public interface Dispatcher {
    /**
     * Never throws.
     *
     * @param subject the subject of the decision, which is a folder, an account, a subscription or a migration
     */
    void dispatch(UUID subject);
}
