package relais.domain;

/** A text as one line of a log or a journal. */
public final class OneLine {
    private OneLine() {}

    /**
     * Replaces the characters that would end the line, hide in it or not be stored by question marks.
     *
     * @param longest number of characters after which the text is cut
     */
    public static String of(String text, int longest) {
        return text.codePoints()
                .limit(longest)
                .map(each -> isPlain(each) ? each : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
