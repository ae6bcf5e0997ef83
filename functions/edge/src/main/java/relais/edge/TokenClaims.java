package relais.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.StorableText;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;

/** Writes a caller into the claims of a token, and reads it back. */
public final class TokenClaims {

    public static final String ISSUER = "relais";
    /** The audience of every token: all functions of this hub. */
    public static final String AUDIENCE = "relais";

    private static final String SUBJECT = "sub";
    private static final String SCOPE = "scope";
    private static final String GRANTS = "grants";
    private static final String ORGANIZATION = "org";
    private static final String PROCESSES = "processes";

    private TokenClaims() {}

    /** The claims of the caller; the issuer adds issuer, audience, times and id. */
    public static Map<String, Object> write(Caller caller) {
        return Map.of(
                SUBJECT, caller.clientId(),
                SCOPE, scope(caller.scopes()),
                GRANTS, caller.grants().stream().map(TokenClaims::write).toList());
    }

    /** The scopes in OAuth's form, separated by spaces, in the order of {@link Scope}. */
    public static String scope(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException if these are not the claims of a caller */
    public static Caller read(Map<String, ?> claims) {
        if (claims.get(SUBJECT) instanceof String subject
                && StorableText.is(subject)
                && claims.get(SCOPE) instanceof String scope
                && claims.get(GRANTS) instanceof List<?> grants) {
            var scopes = Arrays.stream(scope.split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(Scope::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
            return new Caller(
                    subject, scopes, grants.stream().map(TokenClaims::grant).toList());
        }
        throw new IllegalArgumentException("not the claims of a caller");
    }

    private static Map<String, Object> write(Grant grant) {
        return Map.of(
                ORGANIZATION, grant.organization().toString(),
                PROCESSES, grant.processCodes().stream().sorted().toList());
    }

    private static Grant grant(@Nullable Object claim) {
        if (claim instanceof Map<?, ?> grant
                && grant.get(ORGANIZATION) instanceof String organization
                && grant.get(PROCESSES) instanceof List<?> processes) {
            var codes = processes.stream().map(TokenClaims::processCode).collect(Collectors.toUnmodifiableSet());
            return new Grant(OrganizationId.parse(organization), codes);
        }
        throw new IllegalArgumentException("not a grant");
    }

    private static String processCode(@Nullable Object claim) {
        if (claim instanceof String code && StorableText.is(code)) {
            return code;
        }
        throw new IllegalArgumentException("not the code of a process");
    }
}
