package relais.stores.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.login.Password;
import relais.domain.login.PasswordHasher;
import relais.domain.login.PasswordHasherContract;

/** Argon2id keeps the contract with the costs that OWASP asks, and reads the hashes of other programs. */
final class Argon2PasswordHasherTest implements PasswordHasherContract {
    private final PasswordHasher testee = new Argon2PasswordHasher(new SecureRandom());

    @Override
    public PasswordHasher testee() {
        return testee;
    }

    @Test
    @Promise("HUB-32")
    void a_hash_says_what_it_cost() {
        assertThat(testee.hash(PASSWORD))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void a_hash_of_the_reference_implementation_with_other_costs_matches() {
        var hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(testee.matches(new Password("password"), hash)).isTrue();
        assertThat(testee.matches(new Password("passwore"), hash)).isFalse();
    }
}
