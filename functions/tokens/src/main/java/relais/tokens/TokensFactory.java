package relais.tokens;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import relais.domain.Vault;

/** Opens the signing key. */
@Factory
final class TokensFactory {

    /** Micronaut's generator looks it up by the name "generator". */
    @Singleton
    @Named("generator")
    TokenSignature tokenSignature(@Property(name = "relais.tokens.signing-keys") String keys, Vault secrets) {
        return new TokenSignature(
                secrets.made(keys, text -> TokenSignature.SigningKey.firstOf(SigningKeys.parse(text))));
    }
}
