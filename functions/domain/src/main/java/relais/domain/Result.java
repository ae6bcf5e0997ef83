package relais.domain;

import java.util.List;
import java.util.function.Function;

/**
 * The answer of a use case of the portal. Unlike an {@link Outcome}, whose sentences go to the API, a refusal consists of codes
 * with their values, and the pages say them.
 */
public sealed interface Result<T, F> {

    record Done<T, F>(T value) implements Result<T, F> {}

    /** @param faults never empty */
    record Refused<T, F>(List<F> faults) implements Result<T, F> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The visitor has no right to the decision. */
    record Forbidden<T, F>() implements Result<T, F> {}

    /** The thing does not exist. */
    record Missing<T, F>(String kind) implements Result<T, F> {}

    /** Continues with the value if this is done, and keeps the same refusal otherwise. */
    default <R> Result<R, F> then(Function<T, Result<R, F>> next) {
        return switch (this) {
            case Done<T, F>(var value) -> next.apply(value);
            case Refused<T, F>(var faults) -> new Refused<>(faults);
            case Forbidden<T, F>() -> new Forbidden<>();
            case Missing<T, F>(var kind) -> new Missing<>(kind);
        };
    }

    static <T, F> Result<T, F> done(T value) {
        return new Done<>(value);
    }

    static <T, F> Result<T, F> refused(F fault) {
        return new Refused<>(List.of(fault));
    }

    static <T, F> Result<T, F> forbidden() {
        return new Forbidden<>();
    }

    static <T, F> Result<T, F> missing(String kind) {
        return new Missing<>(kind);
    }
}
