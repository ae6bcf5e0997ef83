package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every password hasher must keep this contract. */
public interface PasswordHasherContract {
    Password PASSWORD = new Password("Tulipe-4-bleue é 🌷");

    PasswordHasher testee();

    @Test
    default void a_password_matches_its_hash_and_no_other_does() {
        var hash = testee().hash(PASSWORD);

        assertThat(testee().matches(PASSWORD, hash)).isTrue();
        assertThat(testee().matches(new Password("Tulipe-4-bleue é"), hash)).isFalse();
        assertThat(testee().matches(new Password(""), hash)).isFalse();
    }

    @Test
    default void the_same_password_twice_has_two_hashes_and_is_in_none() {
        assertThat(testee().hash(PASSWORD))
                .isNotEqualTo(testee().hash(PASSWORD))
                .doesNotContain("Tulipe");
    }
}
