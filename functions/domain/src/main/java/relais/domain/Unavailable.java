package relais.domain;

/**
 * A store did not answer in time, or has no room now: the same request may succeed in a moment. It is not known whether what was
 * asked of the store was done.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param what did not answer, without anything personal */
    public Unavailable(String what) {
        super(what);
    }

    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
