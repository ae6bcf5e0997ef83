package relais.domain;

/**
 * A fault of a store that did not answer in time or has no room. The same request may succeed in a moment. The store may or may
 * not have done its work.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param what the store or call that did not answer, without personal data */
    public Unavailable(String what) {
        super(what);
    }

    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
