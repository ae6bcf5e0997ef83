package relais.tokens;

import io.micronaut.security.token.Claims;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import relais.domain.Ids;
import relais.domain.access.Caller;
import relais.edge.TokenClaims;

/** Writes a caller's rights for the next hour into a token, which Micronaut's generator signs. */
@Singleton
final class TokenSigner {
    static final Duration LIFETIME = Duration.ofHours(1);

    private final TokenGenerator generator;
    private final Clock clock;
    private final Ids ids;

    TokenSigner(TokenGenerator generator, Clock clock, Ids ids) {
        this.generator = generator;
        this.clock = clock;
        this.ids = ids;
    }

    String sign(Caller caller) {
        var now = clock.instant();
        var claims = new HashMap<>(TokenClaims.write(caller));
        claims.put(Claims.ISSUER, TokenClaims.ISSUER);
        claims.put(Claims.AUDIENCE, TokenClaims.AUDIENCE);
        claims.put(Claims.TOKEN_ID, ids.next().toString());
        claims.put(Claims.ISSUED_AT, Date.from(now));
        claims.put(Claims.NOT_BEFORE, Date.from(now));
        claims.put(Claims.EXPIRATION_TIME, Date.from(now.plus(LIFETIME)));
        return generator
                .generateToken(claims)
                .orElseThrow(() -> new IllegalStateException("a token could not be signed"));
    }
}
