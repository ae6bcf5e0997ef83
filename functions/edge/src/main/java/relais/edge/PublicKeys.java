package relais.edge;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.jwt.signature.jwks.StaticJwksSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Has Micronaut's validator trust the public keys of the configuration, a JWK set, and no others. */
@Singleton
@Named("relais")
@Requires(property = PublicKeys.PROPERTY)
final class PublicKeys implements StaticJwksSignatureConfiguration {

    static final String PROPERTY = "relais.tokens.public-keys";

    private final String keys;

    PublicKeys(@Property(name = PROPERTY) String keys) {
        this.keys = keys;
    }

    /** The set itself, as Micronaut's resource loader for texts reads it. */
    @Override
    public String getPath() {
        return "string:" + keys;
    }
}
