package relais.domain.login;

import java.util.Arrays;
import java.util.stream.Stream;
import relais.domain.person.Person;

/** What whoever knows a person tries first: the names and the address, whatever their case, accents and signs that stand for letters. */
final class OwnNames {
    /** Shorter ones are in too many other words. */
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
