package relais.domain.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds names and numbers for a search, without case, accents, hyphens, apostrophes or repeated spaces. */
public final class SearchKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchKey() {}

    /** The folded text; its words are parted by one space. */
    public static String of(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var folded = bare.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return OTHERS.matcher(folded).replaceAll(" ").strip();
    }

    /** The folded words of a query; empty if it has none. */
    public static List<String> words(String query) {
        return Arrays.stream(of(query).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
