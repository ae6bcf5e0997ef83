package relais.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Caller;

/** Trusts a token that one of the configured public keys signed (ES256), that the hub issued for itself, and only within its time. */
@Singleton
@Requires(property = TokenVerifier.PUBLIC_KEYS)
public final class TokenVerifier {

    static final String PUBLIC_KEYS = "relais.tokens.public-keys";

    /** By how much the clock of the function that issued a token may be ahead. */
    static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final Map<String, ECDSAVerifier> verifiers;
    private final Clock clock;

    public TokenVerifier(@Value("${" + PUBLIC_KEYS + "}") String publicKeys, Clock clock) throws ParseException {
        this.verifiers = JWKSet.parse(publicKeys).getKeys().stream()
                .collect(Collectors.toUnmodifiableMap(JWK::getKeyID, TokenVerifier::verifier));
        this.clock = clock;
    }

    public Optional<Caller> verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            return isSignedByUs(jwt) && isInForce(jwt.getJWTClaimsSet())
                    ? Optional.of(TokenClaims.read(jwt.getJWTClaimsSet().getClaims()))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private boolean isSignedByUs(SignedJWT jwt) throws JOSEException {
        var keyId = jwt.getHeader().getKeyID();
        var verifier = keyId == null ? null : verifiers.get(keyId);
        return verifier != null && JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(verifier);
    }

    private boolean isInForce(JWTClaimsSet claims) {
        var end = claims.getExpirationTime();
        return TokenClaims.ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(TokenClaims.AUDIENCE)
                && end != null
                && clock.instant().isBefore(end.toInstant())
                && isPast(claims.getIssueTime())
                && isPast(claims.getNotBeforeTime());
    }

    /** The hub writes both times into every token. */
    private boolean isPast(@Nullable Date time) {
        return time != null && !time.toInstant().isAfter(clock.instant().plus(CLOCKS_DIFFER));
    }

    private static ECDSAVerifier verifier(JWK key) {
        try {
            return new ECDSAVerifier(key.toECKey());
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a P-256 public key: " + key.getKeyID(), e);
        }
    }
}
