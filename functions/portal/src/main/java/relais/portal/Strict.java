package relais.portal;

import io.micronaut.http.MutableHttpResponse;
import java.util.Map;

/** What a browser is told of every answer: nothing from elsewhere, no script at all, shown in no frame, kept by nobody unless said. */
final class Strict {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            // with no-referrer a browser would hide its origin from the check of forms
            "Referrer-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY");

    private Strict() {}

    static MutableHttpResponse<?> sealed(MutableHttpResponse<?> response) {
        HEADERS.forEach(response::header);
        return response;
    }
}
