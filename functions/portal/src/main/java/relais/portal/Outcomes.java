package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.function.Function;
import relais.domain.Outcome;

/** The one place that turns outcomes into pages. */
public final class Outcomes {

    private Outcomes() {}

    /** What was asked for, or the page that says why not. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T> ignored -> throw Turned.failed(HttpStatus.BAD_REQUEST);
            case Outcome.Forbidden<T> ignored -> throw Turned.failed(HttpStatus.FORBIDDEN);
            case Outcome.Missing<T> ignored -> throw Turned.failed(HttpStatus.NOT_FOUND);
        };
    }

    /** @param refused what answers a refusal, given its sentences */
    public static <T> HttpResponse<?> answer(
            Outcome<T> outcome, Function<T, HttpResponse<?>> done, Function<String, HttpResponse<?>> refused) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> done.apply(value);
            case Outcome.Refused<T>(var faults) -> refused.apply(String.join(" ", faults));
            case Outcome.Forbidden<T> ignored -> throw Turned.failed(HttpStatus.FORBIDDEN);
            case Outcome.Missing<T> ignored -> throw Turned.failed(HttpStatus.NOT_FOUND);
        };
    }
}
