package relais.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.edge.TokenClaims;
import relais.tokens.SigningKeys;

/** Signs tokens that the measured functions accept. */
record Issuer(SigningKeys keys) {
    private static final int TOKEN_SECONDS = 3600;

    /** A token for an organisation's software, with all rights of its scope. */
    String token(String clientId, Scope scope, OrganizationId organization) {
        return token(new Caller(clientId, Set.of(scope), List.of(new Grant(organization, Set.of()))));
    }

    private String token(Caller caller) {
        try {
            var key = JWKSet.parse(keys.signing()).getKeys().getFirst().toECKey();
            var claims = new JWTClaimsSet.Builder()
                    .issuer(TokenClaims.ISSUER)
                    .audience(TokenClaims.AUDIENCE)
                    .issueTime(Date.from(Instant.now(Clock.systemUTC())))
                    .notBeforeTime(Date.from(Instant.now(Clock.systemUTC())))
                    .expirationTime(Date.from(Instant.now(Clock.systemUTC()).plusSeconds(TOKEN_SECONDS)));
            TokenClaims.write(caller).forEach(claims::claim);
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
