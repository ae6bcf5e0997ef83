package relais.stores.sql;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Distinguishes a database that is away or busy from a wrong statement. */
final class SqlFaults {
    /** Connection lost or refused, rolled back for another transaction, no more room, stopped by an operator or a limit. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

    /** A lock not granted in time, and a transaction ended for idleness. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03");

    private static final int CLASS_LENGTH = 2;

    private SqlFaults() {}

    /** True if the same transaction may succeed in a moment. */
    static boolean isPassing(Throwable fault) {
        return sql(fault).filter(SqlFaults::isOfTheMoment).isPresent();
    }

    /** The SQLSTATE, or the exception's class if it has none, and nothing of any row. */
    static String state(Throwable fault) {
        return sql(fault)
                .map(e ->
                        Optional.ofNullable(e.getSQLState()).orElse(e.getClass().getSimpleName()))
                .orElse("-");
    }

    private static boolean isOfTheMoment(SQLException fault) {
        var state = Objects.requireNonNullElse(fault.getSQLState(), "");
        return fault instanceof SQLTransientException
                || PASSING_STATES.contains(state)
                || state.length() > CLASS_LENGTH && PASSING_CLASSES.contains(state.substring(0, CLASS_LENGTH));
    }

    private static Optional<SQLException> sql(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
