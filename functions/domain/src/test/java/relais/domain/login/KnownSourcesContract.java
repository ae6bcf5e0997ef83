package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import relais.domain.account.People;

/** Every store of the sources of people's logins must keep this contract. */
public interface KnownSourcesContract {
    Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    /** Returns the same store throughout a test; it may hold data of other tests. */
    KnownSources testee();

    @Test
    default void a_source_is_known_for_one_person_until_its_end() {
        var karim = People.karim().email();
        var jeanne = People.jeanne().email();

        testee().remember(karim, "192.0.2.1", NOW);
        testee().remember(karim, "192.0.2.1", NOW.plusSeconds(60));

        assertThat(testee().isKnown(karim, "192.0.2.1", NOW.plusSeconds(59))).isTrue();
        assertThat(testee().isKnown(karim, "192.0.2.1", NOW.plusSeconds(60))).isFalse();
        assertThat(testee().isKnown(karim, "192.0.2.2", NOW)).isFalse();
        assertThat(testee().isKnown(jeanne, "192.0.2.1", NOW)).isFalse();
    }
}
