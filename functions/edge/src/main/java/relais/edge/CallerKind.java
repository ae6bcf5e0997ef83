package relais.edge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Scope;

/** The kinds of callers, one a column of the table of rights. */
public enum CallerKind {
    NOBODY("nobody", null),
    EXPIRED("expired", null),
    OSL("OSL", Scope.OSL),
    OSL_OF_ANOTHER_ORGANIZATION("OSL:org", Scope.OSL),
    OSL_OF_ANOTHER_PROCESS("OSL:proc", Scope.OSL),
    OSL_REVOKED("OSL:rev", Scope.OSL),
    SI("SI", Scope.SI),
    SI_OF_ANOTHER_ORGANIZATION("SI:org", Scope.SI),
    SI_OF_ANOTHER_PROCESS("SI:proc", Scope.SI),
    SI_REVOKED("SI:rev", Scope.SI),
    SI_SUSPENDED("SI:susp", Scope.SI),
    SI_ON_THE_PORTAL("SI:port", Scope.SI),
    ADMIN("ADMIN", Scope.ADMIN),
    ADMIN_REVOKED("ADM:rev", Scope.ADMIN),
    DATAPASS("DATAPASS", Scope.DATAPASS),
    DATAPASS_REVOKED("DP:rev", Scope.DATAPASS);

    private final String column;
    private final @Nullable Scope scope;

    CallerKind(String column, @Nullable Scope scope) {
        this.column = column;
        this.scope = scope;
    }

    /** The kind of caller that a scope makes, acting on its own data. */
    public static CallerKind of(Scope scope) {
        return valueOf(scope.name());
    }

    static CallerKind of(String column) {
        return Arrays.stream(values())
                .filter(kind -> kind.column.equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such caller: " + column));
    }

    public String column() {
        return column;
    }

    /** The scope in its token; null for a kind without a valid token. */
    public @Nullable Scope scope() {
        return scope;
    }
}
