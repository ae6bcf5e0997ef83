package relais.tokens;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import relais.domain.access.Scope;

/**
 * A request for a token.
 *
 * @param scopes empty for all scopes of the client
 * @param unknownScopes requested, and known to nobody
 */
record TokenRequest(String grantType, Set<Scope> scopes, Set<String> unknownScopes) {
    private static final Set<String> KNOWN =
            Arrays.stream(Scope.values()).map(Scope::name).collect(Collectors.toUnmodifiableSet());

    static TokenRequest of(Map<String, String> fields) {
        var names = Arrays.stream(fields.getOrDefault("scope", "").split("\\s+"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(TreeSet::new));
        var scopes = EnumSet.noneOf(Scope.class);
        names.stream().filter(KNOWN::contains).map(Scope::valueOf).forEach(scopes::add);
        names.removeAll(KNOWN);
        return new TokenRequest(fields.getOrDefault("grant_type", ""), scopes, names);
    }
}
