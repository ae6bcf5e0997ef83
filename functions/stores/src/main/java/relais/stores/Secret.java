package relais.stores;

/** Something that nobody but its readers may know; it may change while the hub runs. */
public interface Secret {

    /**
     * The value in force, at most five minutes old.
     *
     * @throws IllegalStateException when it could never be read
     */
    String value();
}
