package relais.domain.login;

import java.text.Normalizer;

/**
 * A typed password. Its letters count in any Unicode composition, and surrounding blanks do not count, since keyboards and
 * copies vary.
 */
public record Password(String value) {
    /** Maximum length in characters; a longer one costs more to hash than it gains. */
    static final int MAX_LENGTH = 200;

    public Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    }

    boolean isTooLong() {
        return value.length() > MAX_LENGTH;
    }

    /** Hides the password, so that no log ever holds a secret. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
