package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As the contract writes them, and as partners do. */
final class The_instants_on_the_wire {
    private static final Instant INSTANT = Instant.parse("2024-07-04T08:54:15.430Z");

    @Test
    void are_written_in_milliseconds_with_a_numeric_offset() {
        assertThat(WireTime.write(INSTANT)).isEqualTo("2024-07-04T08:54:15.430+00:00");
        assertThat(WireTime.write(Instant.parse("2024-07-04T08:54:15Z"))).isEqualTo("2024-07-04T08:54:15.000+00:00");
        assertThat(WireTime.write(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-07-04T08:54:15.430+00:00", "2024-07-04T08:54:15.43Z", "2024-07-04T08:54:15.430+0000",
                "2024-07-04T10:54:15.430+02:00", "2024-07-04T10:54:15.430000+0200", "2024-07-04T08:54:15.430000000Z",
                "2024-07-04T08:54:15.4300000Z", "2024-07-04T08:54:15.4300Z"
            })
    void are_read_however_the_same_instant_is_written(String text) {
        assertThat(WireTime.read(text)).contains(INSTANT);
    }
}
