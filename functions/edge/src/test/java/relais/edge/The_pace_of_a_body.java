package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Grants a pause, and as much time as the bytes that came have earned. */
final class The_pace_of_a_body {
    private final Pace pace = new Pace(Duration.ofSeconds(20), 1_000);

    @Test
    void grants_the_whole_patience_to_the_first_byte() {
        assertThat(left(0, 0)).isEqualTo(20);
    }

    @Test
    void ends_who_sent_nothing_all_that_time() {
        assertThat(left(0, 20)).isZero();
    }

    @Test
    void grants_more_to_who_sent_something() {
        assertThat(left(5_000, 20)).isEqualTo(5);
    }

    @Test
    void ends_who_stays_below_the_floor() {
        assertThat(left(99_000, 120)).isNegative();
    }

    @Test
    void grants_no_longer_pause_to_who_was_fast() {
        assertThat(left(1_000_000_000, 1)).isEqualTo(20);
    }

    private long left(long received, long waitedSeconds) {
        return Duration.ofNanos(
                        pace.left(received, Duration.ofSeconds(waitedSeconds).toNanos()))
                .toSeconds();
    }
}
