package relais.tokens;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
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

    @Singleton
    TokenSigner tokenSigner(
            @Property(name = "relais.tokens.signing-keys") String keys, Vault secrets, Clock clock, Ids ids) {
        var key = secrets.made(keys, text -> TokenSigner.Key.firstOf(SigningKeys.parse(text)));
        return new TokenSigner(key, clock, ids);
    }

    @Singleton
    Fields fields(JsonMapper json) {
        return new Fields(json);
    }
}
