package relais.stores.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.login.Seals;
import relais.domain.login.SealsContract;

final class AesGcmSealsTest implements SealsContract {
    private static final String FIRST = key("2026", 1);
    private static final String NEXT = key("2027", 2);

    @Override
    public Seals testee() {
        return seals(FIRST);
    }

    @Test
    void of_one_secret_are_never_the_same_twice() {
        var seals = testee();

        assertThat(seals.seal(KARIM, SECRET)).isNotEqualTo(seals.seal(KARIM, SECRET));
    }

    @Test
    void that_were_changed_open_nothing() {
        var sealed = testee().seal(KARIM, SECRET);
        var end = sealed.length() - 3;
        var changed = sealed.substring(0, end) + (sealed.charAt(end) == 'A' ? 'B' : 'A') + sealed.substring(end + 1);

        assertThatThrownBy(() -> testee().open(KARIM, changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_a_former_key_open_while_it_is_there_and_the_first_key_seals() {
        var former = seals(FIRST).seal(KARIM, SECRET);
        var both = seals(NEXT, FIRST);

        assertThat(both.open(KARIM, former)).isEqualTo(SECRET);
        assertThat(seals(NEXT).open(KARIM, both.seal(KARIM, SECRET))).isEqualTo(SECRET);
        assertThatThrownBy(() -> seals(NEXT).open(KARIM, former)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026:AAAA", ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void are_made_by_no_key_that_is_none(String key) {
        assertThatThrownBy(() -> seals(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Seals seals(String... keys) {
        return new AesGcmSeals(List.of(keys), new SecureRandom());
    }

    private static String key(String name, int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return name + ":" + Base64.getEncoder().encodeToString(bytes);
    }
}
