package relais.bench.floor;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Admits a caller whose token is good and holds one of these scopes. */
record Gate(SignedTokens tokens, Set<Scope> scopes) {
    private static final String BEARER = "Bearer ";

    static Gate of(Clock clock, Scope... scopes) {
        return new Gate(SignedTokens.of(Settings.of("RELAIS_TOKENS_PUBLIC_KEYS"), clock), Set.of(scopes));
    }

    Optional<Caller> caller(APIGatewayProxyRequestEvent event) {
        return Optional.ofNullable(event.getHeaders().get("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> tokens.verify(value.substring(BEARER.length())))
                .filter(caller -> !Collections.disjoint(scopes, caller.scopes()));
    }
}
