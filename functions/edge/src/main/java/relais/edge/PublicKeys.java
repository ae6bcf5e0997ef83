package relais.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.security.token.jwt.signature.jwks.DefaultJwkValidator;
import io.micronaut.security.token.jwt.signature.jwks.JwkValidator;
import io.micronaut.security.token.jwt.signature.jwks.StaticJwksSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;

/**
 * Makes Micronaut's validator accept tokens signed by the configured public keys only: a JWK set of P-256 keys, each
 * token naming its key (ES256).
 */
@Singleton
@Named("relais")
@Replaces(DefaultJwkValidator.class)
@Requires(property = PublicKeys.PROPERTY)
final class PublicKeys implements StaticJwksSignatureConfiguration, JwkValidator {

    static final String PROPERTY = "relais.tokens.public-keys";

    private final JWKSet keys;

    /**
     * @throws ConfigurationException unless every key of the set has a name and is of P-256; the message quotes nothing
     * of it
     */
    PublicKeys(@Property(name = PROPERTY) String keys) {
        this.keys = parse(keys).toPublicJWKSet();
    }

    private static JWKSet parse(String text) {
        try {
            var set = JWKSet.parse(text);
            if (set.isEmpty() || !set.getKeys().stream().allMatch(PublicKeys::isOurs)) {
                throw new ConfigurationException(PROPERTY + " is not a JWK set of named P-256 keys");
            }
            return set;
        } catch (ParseException _) {
            throw new ConfigurationException(PROPERTY + " is not a JWK set");
        }
    }

    private static boolean isOurs(JWK key) {
        return key instanceof ECKey curved && Curve.P_256.equals(curved.getCurve()) && key.getKeyID() != null;
    }

    /** The set itself, as Micronaut's resource loader for texts reads it. */
    @Override
    public String getPath() {
        return "string:" + keys;
    }

    @Override
    public boolean validate(SignedJWT token, JWK key) {
        try {
            return key.getKeyID().equals(token.getHeader().getKeyID())
                    && JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new ECDSAVerifier(key.toECKey()));
        } catch (JOSEException _) {
            return false;
        }
    }
}
