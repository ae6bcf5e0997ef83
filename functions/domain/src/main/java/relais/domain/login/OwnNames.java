package relais.domain.login;

import java.util.Arrays;
import java.util.stream.Stream;
import relais.domain.person.Person;

/**
 * Finds a person's names and address in a password, in any case, with or without accents, and with signs that stand for
 * letters.
 */
final class OwnNames {
    /** Shorter words are part of too many others. */
    private static final int SHORTEST = 3;

    private OwnNames() {}

    static boolean areIn(Password password, Person owner) {
        var plain = CommonPasswords.plain(password.value());
        var read = CommonPasswords.read(plain);
        return Stream.of(owner.firstName(), owner.lastName(), local(owner))
                .map(CommonPasswords::plain)
                .flatMap(OwnNames::words)
                .anyMatch(word -> plain.contains(word) || read.contains(word));
    }

    private static String local(Person owner) {
        var address = owner.email().value();
        return address.substring(0, address.indexOf('@'));
    }

    private static Stream<String> words(String names) {
        return Arrays.stream(names.split("[^a-z]")).filter(word -> word.length() >= SHORTEST);
    }
}
