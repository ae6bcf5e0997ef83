package relais.portal;

import io.micronaut.http.MutableHttpResponse;
import java.util.Map;

/**
 * Adds the security headers of every answer: nothing from elsewhere, no script, no frame, no caching unless the answer
 * says otherwise.
 */
final class Strict {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            // no-referrer would hide the browser's origin from the check of forms
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
