package relais.domain.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types French text the same way on every page and in every mail: apostrophes are U+2019, and a no-break space, always U+00A0,
 * keeps together what is read together. Addresses keep every character. Typing a text twice changes nothing.
 */
public final class Typography {
    private static final String MONTHS =
            "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\\b";
    private static final Pattern WORD = Pattern.compile("\\S++");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\p{Nd}«])");
    private static final Pattern BREAKABLE = Pattern.compile("[ \\u202f](?=[:;?!»])"
            + "|(?<=«)[ \\u202f]"
            // 12 %, 4 Mo, 9 h 30, 28 novembre 2026, 1er juin
            + "|(?<=\\p{Nd})[ \\u202f](?=(?:%|€|[KMG]o\\b|h\\b|" + MONTHS + "))"
            + "|(?<=\\b" + MONTHS + ")[ \\u202f](?=\\p{Nd}{4}\\b)"
            + "|(?<=\\p{Nd}[ \\u00a0\\u202f]h)[ \\u202f](?=\\p{Nd})"
            + "|(?<=\\b1er)[ \\u202f]"
            // n° 12, art. 47, M. Durand
            + "|(?<=\\b[nN]°)[ \\u202f]"
            + "|(?<=\\bart\\.)[ \\u202f]"
            + "|(?<=\\b(?:M\\.|Mme))[ \\u202f](?=\\p{Lu})");

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
