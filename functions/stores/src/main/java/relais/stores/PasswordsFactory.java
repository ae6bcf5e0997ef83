package relais.stores;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import relais.domain.login.PasswordHasher;

/** Passwords, where what hashes them is on the class path. */
@Factory
@Requires(classes = Argon2BytesGenerator.class)
final class PasswordsFactory {

    @Singleton
    PasswordHasher passwords() {
        return new Argon2PasswordHasher(new SecureRandom());
    }
}
