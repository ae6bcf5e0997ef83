package relais.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import relais.domain.access.Caller;

/** A real ES256 key, made for a test, that signs what the hub would sign. */
public final class SigningKey {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final ECKey key;

    public SigningKey(String id) {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half of these keys, as the validator reads it. */
    public static String publicKeys(SigningKey... keys) {
        List<JWK> all =
                Arrays.stream(keys).<JWK>map(each -> each.key.toPublicJWK()).toList();
        return new JWKSet(all).toString();
    }

    public String token(Caller caller, Instant end) {
        return token(caller, TokenClaims.ISSUER, end);
    }

    public String token(Caller caller, String issuer, Instant end) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(TokenClaims.AUDIENCE)
                .issueTime(Date.from(end.minus(LIFETIME)))
                .notBeforeTime(Date.from(end.minus(LIFETIME)))
                .expirationTime(Date.from(end))
                .jwtID(UUID.randomUUID().toString());
        TokenClaims.write(caller).forEach(claims::claim);
        return sign(claims.build());
    }

    public String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(signer());
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWSSigner signer() throws JOSEException {
        return new ECDSASigner(key);
    }
}
