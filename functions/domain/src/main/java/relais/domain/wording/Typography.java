package relais.domain.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types French text the same way on every page and in every mail. Apostrophes become U+2019, and a no-break space, always
 * U+00A0, joins words that are read together. Addresses keep every character. The function is idempotent.
 */
public final class Typography {
    /** The edges of a word; {@code \b} would look back over every standalone accent, again at each of them. */
    private static final String BEGINNING = "(?<![\\p{L}\\p{M}\\p{Nd}_])";

    private static final String END = "(?![\\p{L}\\p{M}\\p{Nd}_])";
    private static final String MONTHS =
            "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)" + END;
    private static final Pattern WORD = Pattern.compile("\\S++");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\p{Nd}«])");
    private static final Pattern BREAKABLE = Pattern.compile("[ \\u202f](?=[:;?!»])"
            + "|(?<=«)[ \\u202f]"
            // 12 %, 4 Mo, 9 h 30, 28 novembre 2026, 1er juin
            + "|(?<=\\p{Nd})[ \\u202f](?=(?:%|€|[KMG]o" + END + "|h" + END + "|" + MONTHS + "))"
            + "|(?<=" + BEGINNING + MONTHS + ")[ \\u202f](?=\\p{Nd}{4}" + END + ")"
            + "|(?<=\\p{Nd}[ \\u00a0\\u202f]h)[ \\u202f](?=\\p{Nd})"
            + "|(?<=" + BEGINNING + "1er)[ \\u202f]"
            // n° 12, art. 47, M. Durand
            + "|(?<=" + BEGINNING + "[nN]°)[ \\u202f]"
            + "|(?<=" + BEGINNING + "art\\.)[ \\u202f]"
            + "|(?<=" + BEGINNING + "(?:M\\.|Mme))[ \\u202f](?=\\p{Lu})");

    private Typography() {}

    public static String french(String text) {
        return BREAKABLE
                .matcher(WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(curled(word.group()))))
                .replaceAll("\u00a0");
    }

    private static String curled(String word) {
        return word.contains("@") || word.contains("://")
                ? word
                : APOSTROPHE.matcher(word).replaceAll("’");
    }
}
