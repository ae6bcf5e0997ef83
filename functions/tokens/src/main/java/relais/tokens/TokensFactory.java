package relais.tokens;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Vault;
import relais.domain.access.Attempts;
import relais.domain.access.AuthenticateClient;

/** Wires what this function alone has. */
@Factory
final class TokensFactory {

    @Singleton
    AuthenticateClient authenticateClient(Ledger ledger, Attempts attempts, Clock clock) {
        return new AuthenticateClient(ledger, attempts, clock);
    }

    /** "generator" is the name by which Micronaut's generator finds it. */
    @Singleton
    @Named("generator")
    TokenSignature tokenSignature(@Property(name = "relais.tokens.signing-keys") String keys, Vault secrets) {
        return new TokenSignature(secrets.made(keys, text -> TokenSignature.Key.firstOf(SigningKeys.parse(text))));
    }

    @Singleton
    TokenSigner tokenSigner(TokenGenerator generator, Clock clock, Ids ids) {
        return new TokenSigner(generator, clock, ids);
    }

    @Singleton
    Fields fields(JsonMapper json) {
        return new Fields(json);
    }
}
