package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import java.util.function.Function;
import relais.domain.Outcome;

/** The one place that turns outcomes into pages. */
public final class Outcomes {

    private Outcomes() {}

    /** What was asked for, or the page that says why not. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T> ignored -> throw Redirect.failed(HttpStatus.BAD_REQUEST);
            case Outcome.Forbidden<T> ignored -> throw Redirect.failed(HttpStatus.FORBIDDEN);
            case Outcome.Missing<T> ignored -> throw Redirect.failed(HttpStatus.NOT_FOUND);
        };
    }

    /**
     * What is wrong with what was asked, each fault at its field; none where it was done.
     *
     * @param names of the form's fields, by those of the use case
     */
    public static FieldFaults faults(Outcome<?> outcome, Map<String, String> names) {
        return switch (outcome) {
            case Outcome.Done<?> ignored -> FieldFaults.NONE;
            case Outcome.Refused<?>(var sentences, var fields) -> {
                var faults = FieldFaults.NONE;
                for (var at = 0; at < sentences.size(); at++) {
                    faults = faults.also(names.getOrDefault(fields.get(at), ""), sentences.get(at));
                }
                yield faults;
            }
            case Outcome.Forbidden<?> ignored -> throw Redirect.failed(HttpStatus.FORBIDDEN);
            case Outcome.Missing<?> ignored -> throw Redirect.failed(HttpStatus.NOT_FOUND);
        };
    }

    /** @param refused what answers a refusal, given its sentences */
    public static <T> HttpResponse<?> answer(
            Outcome<T> outcome, Function<T, HttpResponse<?>> done, Function<String, HttpResponse<?>> refused) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> done.apply(value);
            case Outcome.Refused<T>(var faults, var ignored) -> refused.apply(String.join(" ", faults));
            case Outcome.Forbidden<T> ignored -> throw Redirect.failed(HttpStatus.FORBIDDEN);
            case Outcome.Missing<T> ignored -> throw Redirect.failed(HttpStatus.NOT_FOUND);
        };
    }
}
