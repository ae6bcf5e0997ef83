package relais.portal.readable;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tag without a label, split into words. */
final class TagWords {
    private static final Pattern BOUNDARY = Pattern.compile(
            "[_.\\-\\s]+|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll})(?=\\p{Nd})");

    private TagWords() {}

    /** « DateDeNaissance » is « Date de naissance », « NOM_ENFANT » is « Nom enfant », « CodeINSEE » is « Code INSEE ». */
    static String of(String tag) {
        var shouted = tag.equals(tag.toUpperCase(Locale.ROOT));
        var words = BOUNDARY.splitAsStream(tag)
                .filter(word -> !word.isEmpty())
                .map(word -> shouted || !sigle(word) ? word.toLowerCase(Locale.FRENCH) : word)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? tag : words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    private static boolean sigle(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
