package relais.domain;

import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps the secrets of a function's settings. A setting holds either the name of a secret or the secret itself. */
public interface Vault {

    /**
     * Supplies an object made from a secret, such as keys. The object is made once, and again after the secret has changed. The
     * supplier throws {@link Unavailable} if the store of secrets does not answer in time.
     *
     * @param make throws if the text is not of its kind, and must not quote the text
     */
    <T> Supplier<T> made(String setting, Function<String, T> make);
}
