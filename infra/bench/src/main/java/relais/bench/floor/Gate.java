package relais.bench.floor;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.edge.TokenVerifier;

/** Admits a caller whose token is good and holds one of these scopes. */
record Gate(TokenVerifier verifier, Set<Scope> scopes) {
    private static final String BEARER = "Bearer ";

    static Gate of(Clock clock, Scope... scopes) {
        try {
            return new Gate(new TokenVerifier(Settings.of("RELAIS_TOKENS_PUBLIC_KEYS"), clock), Set.of(scopes));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Caller> caller(APIGatewayProxyRequestEvent event) {
        return Optional.ofNullable(event.getHeaders().get("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> verifier.verify(value.substring(BEARER.length())))
                .filter(caller -> !Collections.disjoint(scopes, caller.scopes()));
    }
}
