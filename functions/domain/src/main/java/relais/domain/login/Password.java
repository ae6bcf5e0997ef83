package relais.domain.login;

import java.text.Normalizer;

/** What a person types to come in; the same letters are the same password, however a keyboard composes them and whatever blanks a copy adds around. */
public record Password(String value) {
    /** Longer ones would cost more to hash than they bring, in characters. */
    static final int MAX_LENGTH = 200;

    public Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    }

    boolean isTooLong() {
        return value.length() > MAX_LENGTH;
    }

    /** So that no log ever holds a secret. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
