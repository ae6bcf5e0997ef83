package relais.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.function.Supplier;
import relais.domain.Ids;
import relais.domain.access.Caller;
import relais.edge.TokenClaims;

/** Signs what a caller may do for the next hour, with the first of its keys, which the header names (ES256). */
final class TokenSigner {
    static final Duration LIFETIME = Duration.ofHours(1);

    private final Supplier<Key> key;
    private final Clock clock;
    private final Ids ids;

    /** @param key the one in force */
    TokenSigner(Supplier<Key> key, Clock clock, Ids ids) {
        this.key = key;
        this.clock = clock;
        this.ids = ids;
    }

    /** The first of a set. */
    record Key(JWSHeader header, JWSSigner signer) {
        static Key firstOf(JWKSet keys) {
            try {
                var first = keys.getKeys().getFirst().toECKey();
                var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(first.getKeyID())
                        .build();
                return new Key(header, new ECDSASigner(first));
            } catch (JOSEException e) {
                throw new IllegalArgumentException("the first key cannot sign ES256", e);
            }
        }
    }

    String sign(Caller caller) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TokenClaims.ISSUER)
                .audience(TokenClaims.AUDIENCE)
                .jwtID(ids.next().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        TokenClaims.write(caller).forEach(claims::claim);
        var current = key.get();
        var token = new SignedJWT(current.header(), claims.build());
        try {
            token.sign(current.signer());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }
}
