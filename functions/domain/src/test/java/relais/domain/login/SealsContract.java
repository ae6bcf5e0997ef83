package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every seal must keep this contract. */
public interface SealsContract {
    UUID KARIM = UUID.fromString("01980f2a-5c00-7000-8000-000000000001");
    UUID JEANNE = UUID.fromString("01980f2a-5c00-7000-8000-000000000002");
    String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    Seals testee();

    @Test
    default void what_is_sealed_is_not_read_and_opens_for_its_account() {
        var sealed = testee().seal(KARIM, SECRET);

        assertThat(sealed).doesNotContain(SECRET);
        assertThat(testee().open(KARIM, sealed)).isEqualTo(SECRET);
    }

    @Test
    default void it_opens_for_no_other_account() {
        var sealed = testee().seal(KARIM, SECRET);

        assertThatThrownBy(() -> testee().open(JEANNE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void what_was_kept_before_there_were_seals_opens_as_it_is() {
        assertThat(testee().open(KARIM, SECRET)).isEqualTo(SECRET);
    }
}
