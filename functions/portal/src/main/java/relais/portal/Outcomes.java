package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import relais.domain.Outcome;
import relais.domain.Result;
import relais.domain.subscriber.SettingsFault;

/** The one place that turns outcomes and results into pages. */
public final class Outcomes {

    private Outcomes() {}

    /** The value of a success; otherwise ends the request with the page of the refusal. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T> ignored -> throw Redirect.failed(HttpStatus.BAD_REQUEST);
            case Outcome.Forbidden<T> ignored -> throw Redirect.failed(HttpStatus.FORBIDDEN);
            case Outcome.Missing<T> ignored -> throw Redirect.failed(HttpStatus.NOT_FOUND);
        };
    }

    /** The value of a success; otherwise ends the request with the page of the refusal. */
    public static <T, F> T done(Result<T, F> result) {
        return switch (result) {
            case Result.Done<T, F>(var value) -> value;
            case Result.Refused<T, F> ignored -> throw Redirect.failed(HttpStatus.BAD_REQUEST);
            case Result.Forbidden<T, F> ignored -> throw Redirect.failed(HttpStatus.FORBIDDEN);
            case Result.Missing<T, F> ignored -> throw Redirect.failed(HttpStatus.NOT_FOUND);
        };
    }

    /**
     * The faults of a refusal, each at its field; none for a success.
     *
     * @param names of the form's fields, by those of the use case
     */
    public static FieldFaults faults(Result<?, SettingsFault> result, Map<String, String> names) {
        return switch (result) {
            case Result.Done<?, SettingsFault> ignored -> FieldFaults.NONE;
            case Result.Refused<?, SettingsFault>(var faults) -> {
                var told = FieldFaults.NONE;
                for (var fault : faults) {
                    told = told.also(names.getOrDefault(fault.field(), ""), FaultWords.of(fault));
                }
                yield told;
            }
            case Result.Forbidden<?, SettingsFault> ignored -> throw Redirect.failed(HttpStatus.FORBIDDEN);
            case Result.Missing<?, SettingsFault> ignored -> throw Redirect.failed(HttpStatus.NOT_FOUND);
        };
    }

    /**
     * @param words of a fault, from {@link FaultWords}
     * @param refused the answer to a refusal, given its sentences
     */
    public static <T, F> HttpResponse<?> answer(
            Result<T, F> result,
            Function<F, String> words,
            Function<T, HttpResponse<?>> done,
            Function<String, HttpResponse<?>> refused) {
        return switch (result) {
            case Result.Done<T, F>(var value) -> done.apply(value);
            case Result.Refused<T, F>(var faults) ->
                refused.apply(faults.stream().map(words).collect(Collectors.joining(" ")));
            case Result.Forbidden<T, F> ignored -> throw Redirect.failed(HttpStatus.FORBIDDEN);
            case Result.Missing<T, F> ignored -> throw Redirect.failed(HttpStatus.NOT_FOUND);
        };
    }
}
