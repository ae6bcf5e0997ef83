package relais.stores.secret;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import relais.domain.login.Seals;

/** Makes the seals of people's secrets in the one function that is given the keys. */
@Factory
@Requires(property = "relais.seals.keys")
final class SealsFactory {

    /** @param keys separated by commas; two while one replaces the other */
    @Singleton
    Seals seals(@Property(name = "relais.seals.keys") String keys, Secrets secrets, SecureRandom random) {
        return new SecretSeals(secrets.made(keys, text -> new AesGcmSeals(List.of(text.split(",")), random)));
    }
}
