package relais.domain;

import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps what nobody may read in a setting: the settings of a function name its secrets, or are them. */
public interface Vault {

    /**
     * Makes something of a secret, such as keys, once, and again after the secret has changed.
     *
     * @param make throws where the text is none of its kind, and must not quote it
     */
    <T> Supplier<T> made(String setting, Function<String, T> make);
}
