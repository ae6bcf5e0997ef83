package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Parallel;

/** Every store of sent forms must keep this contract. */
public interface SentFormsContract {
    Instant NOW = Instant.parse("2026-03-02T09:30:00.123Z");
    Instant LATER = NOW.plusMillis(250);

    /** Returns the same store throughout a test; it may hold data of other tests. */
    SentForms testee();

    @Test
    default void a_form_is_claimed_by_one_of_many_at_once() {
        var key = key();

        var claims = Parallel.callers(20, i -> testee().claim(key, NOW, LATER));

        assertThat(claims).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(testee().find(key, NOW)).isEmpty();
        assertThat(testee().claim(key(), NOW, LATER)).isTrue();
    }

    @Test
    default void a_claim_ends_with_its_time_or_when_it_is_dropped() {
        var key = key();
        testee().claim(key, NOW, LATER);

        assertThat(testee().claim(key, LATER.minusMillis(1), LATER.plusMillis(50)))
                .isFalse();
        assertThat(testee().claim(key, LATER, LATER.plusMillis(50))).isTrue();
        testee().drop(key);
        assertThat(testee().claim(key, NOW, LATER)).isTrue();
    }

    @Test
    default void an_answer_is_found_until_its_time_is_over_and_nobody_claims_its_form_before() {
        var key = key();
        testee().claim(key, NOW, NOW);

        testee().keep(key, "sealed", LATER);

        assertThat(testee().find(key, LATER.minusMillis(1))).contains("sealed");
        assertThat(testee().claim(key, LATER.minusMillis(1), LATER)).isFalse();
        assertThat(testee().find(key, LATER)).isEmpty();
        assertThat(testee().find(key(), NOW)).isEmpty();
    }

    private static String key() {
        return "form " + UUID.randomUUID();
    }
}
