package relais.tokens;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import relais.domain.Vault;

/** Opens the key that signs. */
@Factory
final class TokensFactory {

    /** "generator" is the name by which Micronaut's generator finds it. */
    @Singleton
    @Named("generator")
    TokenSignature tokenSignature(@Property(name = "relais.tokens.signing-keys") String keys, Vault secrets) {
        return new TokenSignature(
                secrets.made(keys, text -> TokenSignature.SigningKey.firstOf(SigningKeys.parse(text))));
    }
}
