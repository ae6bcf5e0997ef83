package relais.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accepts only tokens that the hub issued for itself, within their validity by the injected clock. */
@Singleton
final class ExpectedClaims implements GenericJwtClaimsValidator<HttpRequest<?>> {

    /** The clock of the issuing function may be ahead by this much. */
    static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final Clock clock;

    ExpectedClaims(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
        return TokenClaims.ISSUER.equals(claims.get(Claims.ISSUER))
                && claims.get(Claims.AUDIENCE) instanceof List<?> audience
                && audience.contains(TokenClaims.AUDIENCE)
                && claims.get(Claims.EXPIRATION_TIME) instanceof Date end
                && clock.instant().isBefore(end.toInstant())
                && isPast(claims.get(Claims.ISSUED_AT))
                && isPast(claims.get(Claims.NOT_BEFORE));
    }

    /** The hub writes both times into every token. */
    private boolean isPast(@Nullable Object claim) {
        return claim instanceof Date time
                && !time.toInstant().isAfter(clock.instant().plus(CLOCKS_DIFFER));
    }
}
