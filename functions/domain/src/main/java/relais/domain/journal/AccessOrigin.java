package relais.domain.journal;

import org.jspecify.annotations.Nullable;

/**
 * Where an access comes from. Each text is cut to {@value #LONGEST} characters, and characters that cannot be stored or read
 * become question marks.
 *
 * @param source IP address, from the transport
 * @param request the request's id
 * @param browser family and version; null if unknown
 * @param os family and version; null if unknown
 * @param software name of the calling software, as it says itself; null on the portal
 * @param version of that software; null if it does not say
 */
public record AccessOrigin(
        String source,
        String request,
        @Nullable String browser,
        @Nullable String os,
        @Nullable String software,
        @Nullable String version) {
    static final int LONGEST = 128;

    public AccessOrigin {
        source = plain(source);
        request = plain(request);
        browser = browser == null ? null : plain(browser);
        os = os == null ? null : plain(os);
        software = software == null ? null : plain(software);
        version = version == null ? null : plain(version);
    }

    private static String plain(String text) {
        return text.codePoints()
                .limit(LONGEST)
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
