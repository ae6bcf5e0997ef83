package relais.edge;

import com.nimbusds.jwt.JWT;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import relais.domain.access.Caller;

/**
 * Reads the caller of a token that Micronaut's validator accepts. The signature is checked once in the token's life.
 */
@Singleton
@Requires(property = PublicKeys.PROPERTY)
public final class TokenVerifier {

    private final JsonWebTokenValidator<JWT, HttpRequest<?>> validator;
    private final VerifiedTokens verified;

    TokenVerifier(JsonWebTokenValidator<JWT, HttpRequest<?>> validator, Clock clock) {
        this.validator = validator;
        this.verified = new VerifiedTokens(VerifiedTokens.MOST, clock);
    }

    /** Empty for a token that no published key signed, of another issuer or audience, or out of its time. */
    public Optional<Caller> verify(String token) {
        return verified.find(token).or(() -> verifyAnew(token));
    }

    private Optional<Caller> verifyAnew(String token) {
        try {
            var jwt = validator.validate(token, null);
            if (jwt.isEmpty()) {
                return Optional.empty();
            }
            var claims = jwt.get().getJWTClaimsSet();
            var caller = TokenClaims.read(claims.getClaims());
            verified.keep(token, caller, claims.getExpirationTime().toInstant());
            return Optional.of(caller);
        } catch (ParseException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
