package relais.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.domain.Parallel;

/** Every counter of failed attempts must keep this contract. */
public interface AttemptsContract {
    /** Is the real minute, because some stores forget by their own clock. */
    Instant WINDOW = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    Instant NEXT_WINDOW = WINDOW.plusSeconds(60);

    /** Returns the same store throughout a test; it may hold data of other tests. */
    Attempts testee();

    @Test
    default void nobody_has_failed_yet() {
        assertThat(testee().failures(key(), WINDOW)).isZero();
    }

    @Test
    default void failures_at_once_are_all_counted() {
        var key = key();

        Parallel.callers(50, i -> {
            fail(key, WINDOW);
            return i;
        });

        assertThat(testee().failures(key, WINDOW)).isEqualTo(50);
    }

    @Test
    default void windows_and_keys_are_counted_apart() {
        var key = key();
        fail(key, WINDOW);
        fail(key, WINDOW);
        fail(key, NEXT_WINDOW);

        assertThat(testee().failures(key, WINDOW)).isEqualTo(2);
        assertThat(testee().failures(key, NEXT_WINDOW)).isEqualTo(1);
        assertThat(testee().failures(key(), WINDOW)).isZero();
    }

    @Test
    default void of_two_hundred_different_guesses_at_once_ten_are_admitted_again_and_again() {
        var key = key();

        var admitted = Parallel.callers(200, i -> admits(key, "guess " + i));

        assertThat(admitted).filteredOn(Boolean::booleanValue).hasSize(10);
        assertThat(IntStream.range(0, 200).filter(i -> admits(key, "guess " + i)))
                .hasSize(10);
        assertThat(testee().admits(key, NEXT_WINDOW, NEXT_WINDOW.plusSeconds(120), "guess", 10))
                .isTrue();
        assertThat(testee().failures(key, WINDOW)).isZero();
    }

    @Test
    default void one_guess_many_times_at_once_is_one() {
        var key = key();

        assertThat(Parallel.callers(50, i -> admits(key, "the same"))).containsOnly(true);
        IntStream.range(0, 9).forEach(i -> assertThat(admits(key, "other " + i)).isTrue());
        assertThat(admits(key, "one too many")).isFalse();
    }

    private boolean admits(String key, String guess) {
        return testee().admits(key, WINDOW, WINDOW.plusSeconds(120), guess, 10);
    }

    private static String key() {
        return "2001:db8::1 client é " + UUID.randomUUID();
    }

    private void fail(String key, Instant window) {
        testee().fail(key, window, window.plusSeconds(120));
    }
}
