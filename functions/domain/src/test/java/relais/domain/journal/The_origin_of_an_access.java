package relais.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Is cut and made storable, since callers write a part of it. */
final class The_origin_of_an_access {

    @Test
    void has_no_long_text() {
        var origin = new AccessOrigin("192.0.2.1", "r", null, null, "É".repeat(129), "1".repeat(1_000_000));

        assertThat(origin.software()).isEqualTo("É".repeat(128));
        assertThat(origin.version()).hasSize(128);
    }

    @Test
    void has_no_character_that_a_store_refuses_or_that_hides_in_a_page() {
        var origin = new AccessOrigin("192.0.2.1", "r\0", "a\nb", "c\ud800d", "e\u202ef", null);

        assertThat(origin).isEqualTo(new AccessOrigin("192.0.2.1", "r?", "a?b", "c?d", "e?f", null));
    }
}
