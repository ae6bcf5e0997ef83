package relais.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import java.util.function.Supplier;

/** Signs for Micronaut's generator with the first of the keys in force, which the header names (ES256); only published keys verify. */
final class TokenSignature implements SignatureGeneratorConfiguration {

    private final Supplier<SigningKey> key;

    /** @param key the one in force */
    TokenSignature(Supplier<SigningKey> key) {
        this.key = key;
    }

    /** The first of a set. */
    record SigningKey(JWSHeader header, JWSSigner signer) {
        static SigningKey firstOf(JWKSet keys) {
            try {
                var first = keys.getKeys().getFirst().toECKey();
                var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(first.getKeyID())
                        .build();
                return new SigningKey(header, new ECDSASigner(first));
            } catch (JOSEException e) {
                throw new IllegalArgumentException("the first key cannot sign ES256", e);
            }
        }
    }

    @Override
    public SignedJWT sign(JWTClaimsSet claims) throws JOSEException {
        var current = key.get();
        var token = new SignedJWT(current.header(), claims);
        token.sign(current.signer());
        return token;
    }

    @Override
    public boolean verify(SignedJWT token) {
        return false;
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return JWSAlgorithm.ES256.equals(algorithm);
    }

    @Override
    public String supportedAlgorithmsMessage() {
        return "ES256";
    }
}
