package relais.edge;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.domain.access.Caller;

/** What every answer carries, and the one line that is kept of every access: no path value, nothing personal. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Envelope {

    private static final Logger ACCESS = LoggerFactory.getLogger("relais.access");

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options", "nosniff");

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
        ACCESS.info(
                "{} {} {} client={} request={}",
                request.getMethodName(),
                request.getAttribute(Route.class.getName(), Route.class)
                        .map(Route::template)
                        .orElse("-"),
                response.code(),
                request.getAttribute(Caller.class.getName(), Caller.class)
                        .map(Caller::clientId)
                        .orElse("-"),
                RequestId.of(request));
    }
}
