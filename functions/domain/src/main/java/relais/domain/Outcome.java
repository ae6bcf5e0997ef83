package relais.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The answer of a use case, either done or one of three business refusals. A fault, such as a store that is down, is an
 * exception instead.
 */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /**
     * The request is not valid as it is (400).
     *
     * @param faults one sentence each, never empty
     */
    record Refused<T>(List<String> faults) implements Outcome<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The caller has no right to the request (403). */
    record Forbidden<T>(String reason) implements Outcome<T> {}

    /** The thing does not exist (404). The kind is the contract's word, such as {@code Folder} or {@code Binary meta-data}. */
    record Missing<T>(String kind) implements Outcome<T> {}

    /** Continues with the value if this is done, and keeps the same refusal otherwise. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var faults) -> new Refused<>(faults);
            case Forbidden<T>(var reason) -> new Forbidden<>(reason);
            case Missing<T>(var kind) -> new Missing<>(kind);
        };
    }

    /** The value of a success; nothing of a refusal. */
    default Stream<T> stream() {
        return this instanceof Done<T>(var value) ? Stream.of(value) : Stream.empty();
    }

    /** The answer to a command that returns no value. */
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
