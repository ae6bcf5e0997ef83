package relais.edge;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.Map;

/** Adds the common headers to every answer, and writes its line to the {@link AccessLog}. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Envelope {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options", "nosniff");

    private static final String BEGUN = "relais.begun";

    private final Pace pace;
    private final UploadShares uploads;
    private final Accesses accesses;

    Envelope(Pace pace, UploadShares uploads, Accesses accesses) {
        this.pace = pace;
        this.uploads = uploads;
        this.accesses = accesses;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGUN, System.nanoTime());
        accesses.begin(request);
        request.setAttribute(Pace.class.getName(), pace);
        request.setAttribute(UploadShares.class.getName(), uploads);
    }

    @ResponseFilter
    void seal(HttpRequest<?> request, MutableHttpResponse<?> response) {
        HEADERS.forEach((name, value) -> {
            if (!response.getHeaders().contains(name)) {
                response.header(name, value);
            }
        });
        response.header(RequestId.HEADER, RequestId.of(request));
        if (response.code() == HttpStatus.OK.getCode()) {
            response.status(HttpStatus.OK.getCode(), "OK"); // a client suite reads it; the framework says "Ok"
        }
        var lasted = request.getAttribute(BEGUN, Long.class)
                .map(begun -> Duration.ofNanos(System.nanoTime() - begun))
                .orElse(Duration.ZERO);
        accesses.note(request, response, lasted);
    }
}
