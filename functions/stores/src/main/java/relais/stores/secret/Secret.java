package relais.stores.secret;

/** A confidential value, which may change while the hub runs. */
public interface Secret {

    /**
     * The value in force, at most five minutes old.
     *
     * @throws IllegalStateException if it could never be read
     */
    String value();
}
