package relais.domain.journal;

import org.jspecify.annotations.Nullable;
import relais.domain.OneLine;

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
        source = OneLine.of(source, LONGEST);
        request = OneLine.of(request, LONGEST);
        browser = browser == null ? null : OneLine.of(browser, LONGEST);
        os = os == null ? null : OneLine.of(os, LONGEST);
        software = software == null ? null : OneLine.of(software, LONGEST);
        version = version == null ? null : OneLine.of(version, LONGEST);
    }
}
