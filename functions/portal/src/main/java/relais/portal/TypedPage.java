package relais.portal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relais.domain.wording.Typography;

/** Applies French typography to the words of a page. Typed fields and texts for programs stay as they are. */
final class TypedPage {
    private static final Pattern PART =
            Pattern.compile("(?<field><textarea\\b[^>]*+>[^<]*+)|(?<tag><(?:[^\"<>]|\"[^\"]*+\")*+>)|(?<text>[^<]++)");
    private static final Pattern READ_ATTRIBUTE = Pattern.compile("(?<=\\s(?:title|alt|aria-label)=\")[^\"]*+");
    /** In the templates' encoding. */
    private static final String ESCAPED_APOSTROPHE = "&#39;";

    private TypedPage() {}

    static String of(String html) {
        return PART.matcher(html).replaceAll(part -> Matcher.quoteReplacement(typed(part)));
    }

    private static String typed(MatchResult part) {
        if (part.group("text") != null) {
            return typed(part.group());
        }
        return part.group("tag") == null
                ? part.group()
                : READ_ATTRIBUTE
                        .matcher(part.group())
                        .replaceAll(attribute -> Matcher.quoteReplacement(typed(attribute.group())));
    }

    private static String typed(String words) {
        return Typography.french(words.replace(ESCAPED_APOSTROPHE, "'")).replace("'", ESCAPED_APOSTROPHE);
    }
}
