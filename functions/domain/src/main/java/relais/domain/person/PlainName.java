package relais.domain.person;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A name on one line, without anything that a mail reader turns into a link. */
public final class PlainName {
    /** The sentence for a caller that sent another name. */
    public static final String RULE = "a name has no web address, no @, no control character and no line end";

    private static final String DOTS = ".\u3002\uFF0E\uFF61";

    private PlainName() {}

    public static boolean isOne(String text) {
        return text.chars().noneMatch(PlainName::breaksLines) && !isLink(text);
    }

    /** The name as mails write it, on one line and without the words that would be links. */
    public static String cut(String text) {
        var line = new StringBuilder(text.length());
        text.chars()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> line.append(breaksLines(c) || Character.isSpaceChar(c) ? ' ' : (char) c));
        return Arrays.stream(line.toString().split(" "))
                .filter(word -> !word.isEmpty() && !isLink(word))
                .collect(Collectors.joining(" "));
    }

    private static boolean breaksLines(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isLink(String text) {
        if (text.indexOf('@') >= 0 || text.contains("://")) {
            return true;
        }
        for (var i = 1; i + 2 < text.length(); i++) {
            if (isDotOfDomain(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** True for a dot between a letter or digit and two of them, so not in « J.P. » or « Mgr. Martin ». */
    private static boolean isDotOfDomain(String text, int i) {
        return DOTS.indexOf(text.charAt(i)) >= 0
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1))
                && Character.isLetterOrDigit(text.charAt(i + 2));
    }
}
