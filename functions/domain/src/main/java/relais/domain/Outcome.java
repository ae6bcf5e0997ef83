package relais.domain;

import java.util.List;
import java.util.function.Function;

/** What a use case answers: done, or one of the three ways in which the hub says no. A fault (a store is down) is an exception instead. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** The request cannot be honoured as it is (400); one sentence a fault, never empty. */
    record Refused<T>(List<String> faults) implements Outcome<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The caller has no right to it (403). */
    record Forbidden<T>(String reason) implements Outcome<T> {}

    /** There is no such thing (404); the kind of thing, as the contract names it: {@code Folder}, {@code Binary meta-data}… */
    record Missing<T>(String kind) implements Outcome<T> {}

    /** Goes on with what was done; a no stays the same no. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var faults) -> new Refused<>(faults);
            case Forbidden<T>(var reason) -> new Forbidden<>(reason);
            case Missing<T>(var kind) -> new Missing<>(kind);
        };
    }

    /** The answer to a command that has nothing to show. */
    record Nothing() {}

    static Outcome<Nothing> done() {
        return new Done<>(new Nothing());
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String... faults) {
        return new Refused<>(List.of(faults));
    }

    static <T> Outcome<T> forbidden() {
        return new Forbidden<>("Unauthorized user");
    }

    static <T> Outcome<T> missing(String kind) {
        return new Missing<>(kind);
    }
}
