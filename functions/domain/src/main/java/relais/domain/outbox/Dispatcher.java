package relais.domain.outbox;

import java.util.UUID;

/** Pays what a decision owes outside as soon as the decision is durable; the sweep pays what could not be paid then. */
@FunctionalInterface
public interface Dispatcher {
    /**
     * Never throws.
     *
     * @param subject what the decision was about: a folder, an account, a subscription or a migration
     */
    void dispatch(UUID subject);
}
