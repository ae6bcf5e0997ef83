package relais.domain.login;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that attackers try first. Digits and signs around a common word, or signs that stand for its letters, do not
 * make it rare, so {@code Bonjour2026!} and {@code P@ssw0rd1} are both found.
 */
final class CommonPasswords {
    /** Maximum number of characters around the word; more make it rare enough, unless they are all the same. */
    private static final int MOST_AROUND = 6;

    private static final String SIGNS = "@4301$5!7";
    private static final String LETTERS = "aaeoissit";

    private CommonPasswords() {}

    static boolean contain(Password password) {
        var plain = plain(password.value());
        var bare = withoutSignsAround(plain);
        if (bare.isEmpty()) {
            return plain.chars().noneMatch(Character::isLetter);
        }
        return plain.length() - bare.length() <= MOST_AROUND
                && (Words.ALL.contains(bare) || Words.ALL.contains(read(bare)) || isOneLetter(bare));
    }

    private static String withoutSignsAround(String plain) {
        var start = 0;
        while (start < plain.length() && !isLetter(plain.charAt(start))) {
            start++;
        }
        var end = plain.length();
        while (end > start && !isLetter(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(start, end);
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }

    /** The text without capitals and accents. */
    static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    static String read(String word) {
        return word.chars()
                .map(c -> SIGNS.indexOf(c) < 0 ? c : LETTERS.charAt(SIGNS.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOneLetter(String word) {
        return word.chars().distinct().count() == 1;
    }

    /** Loads the list when the first password is chosen, not at start. */
    private static final class Words {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
