package relais.portal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps French punctuation on the line of its word, by no-break spaces: in what is read, never in what was typed into a field. */
final class Typography {

    private static final Pattern TYPED_OR_READ = Pattern.compile("(<textarea\\b[^<>]*>[^<]*)|>[^<]+");
    private static final Pattern BREAKABLE = Pattern.compile(" (?=[:;?!»])|(?<=«) ");

    private Typography() {}

    static String french(String html) {
        return TYPED_OR_READ.matcher(html).replaceAll(part -> Matcher.quoteReplacement(unbroken(part)));
    }

    private static String unbroken(MatchResult part) {
        return part.group(1) == null ? BREAKABLE.matcher(part.group()).replaceAll("\u00a0") : part.group();
    }
}
