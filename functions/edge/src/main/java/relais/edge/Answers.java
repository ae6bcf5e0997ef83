package relais.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.function.Function;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;

/** The one place that turns outcomes into HTTP. */
public final class Answers {

    private Answers() {}

    /** @param done the answer to a success */
    public static <T> MutableHttpResponse<?> of(Outcome<T> outcome, Function<T, MutableHttpResponse<?>> done) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> done.apply(value);
            case Outcome.Refused<T>(var faults) -> error(HttpStatus.BAD_REQUEST, faults);
            case Outcome.Forbidden<T>(var reason) -> error(HttpStatus.FORBIDDEN, List.of(reason));
            case Outcome.Missing<T>(var kind) -> error(HttpStatus.NOT_FOUND, List.of(kind + " is not found"));
        };
    }

    public static MutableHttpResponse<?> noContent(Outcome<Nothing> outcome) {
        return of(outcome, nothing -> HttpResponse.noContent());
    }

    public static MutableHttpResponse<?> ok(Object body) {
        return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    public static MutableHttpResponse<?> created(Object body) {
        return HttpResponse.created(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** @see relais.domain.Unavailable */
    static MutableHttpResponse<?> unavailable(String requestId) {
        return error(
                HttpStatus.SERVICE_UNAVAILABLE,
                List.of("No answer in time : try again (request %s)".formatted(requestId)));
    }

    static MutableHttpResponse<Errors> error(HttpStatus status, List<String> messages) {
        return error(status, status.getCode(), messages);
    }

    static MutableHttpResponse<Errors> error(HttpStatus status, int code, List<String> messages) {
        return HttpResponse.status(status).body(Errors.of(code, messages)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
