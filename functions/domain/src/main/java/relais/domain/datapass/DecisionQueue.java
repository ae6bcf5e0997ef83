package relais.domain.datapass;

/** Keeps what DataPass decided until it is applied, at least once; durable when this returns. */
@FunctionalInterface
public interface DecisionQueue {
    void submit(String message);
}
