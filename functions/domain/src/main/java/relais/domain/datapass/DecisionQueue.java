package relais.domain.datapass;

/** Keeps DataPass's decisions until they are applied, at least once. A decision is durable when the method returns. */
@FunctionalInterface
public interface DecisionQueue {
    /** @throws relais.domain.Unavailable if the queue does not answer in time */
    void submit(String message);
}
