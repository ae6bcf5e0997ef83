package relais.bench.floor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import relais.domain.access.Caller;
import relais.edge.TokenClaims;

/** The signature and the end of a token, checked without a framework. */
record SignedTokens(Map<String, ECDSAVerifier> verifiers, Clock clock) {

    static SignedTokens of(String publicKeys, Clock clock) {
        try {
            var verifiers = JWKSet.parse(publicKeys).getKeys().stream()
                    .collect(Collectors.toUnmodifiableMap(JWK::getKeyID, SignedTokens::verifier));
            return new SignedTokens(verifiers, clock);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Caller> verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            var verifier = verifiers.get(jwt.getHeader().getKeyID());
            return verifier != null
                            && jwt.verify(verifier)
                            && clock.instant()
                                    .isBefore(claims.getExpirationTime().toInstant())
                    ? Optional.of(TokenClaims.read(claims.getClaims()))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static ECDSAVerifier verifier(JWK key) {
        try {
            return new ECDSAVerifier(key.toECKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
