package relais.edge;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request in answers and logs: the caller's own where it is harmless, else a new one. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The same value at each call for one request. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(HEADER, String.class).orElseGet(() -> {
            var given = request.getHeaders().get(HEADER);
            var id = given != null && HARMLESS.matcher(given).matches()
                    ? given
                    : UUID.randomUUID().toString();
            request.setAttribute(HEADER, id);
            return id;
        });
    }
}
