package relais.domain;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** What a use case answers: done, or one of the three ways in which the hub says no. A fault (a store is down) is an exception instead. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /**
     * The request cannot be honoured as it is (400).
     *
     * @param faults one sentence each, never empty
     * @param fields to which each fault belongs, in the same order; empty text: to none alone
     */
    record Refused<T>(List<String> faults, List<String> fields) implements Outcome<T> {
        public Refused {
            faults = List.copyOf(faults);
            fields = List.copyOf(fields);
        }

        public Refused(List<String> faults) {
            this(faults, Collections.nCopies(faults.size(), ""));
        }

        public static <T> Refused<T> at(List<Fault> faults) {
            return new Refused<>(
                    faults.stream().map(Fault::sentence).toList(),
                    faults.stream().map(Fault::field).toList());
        }
    }

    /** What is wrong with one field of what was asked; empty: with no field alone. */
    record Fault(String field, String sentence) {}

    /** The caller has no right to it (403). */
    record Forbidden<T>(String reason) implements Outcome<T> {}

    /** There is no such thing (404); the kind of thing, as the contract names it: {@code Folder}, {@code Binary meta-data}… */
    record Missing<T>(String kind) implements Outcome<T> {}

    /** Goes on with what was done; a no stays the same no. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var faults, var fields) -> new Refused<>(faults, fields);
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
