package relais.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RuntimeFactoryTest {
    private final RuntimeFactory factory = new RuntimeFactory();

    @Test
    void identifiers_are_of_version_7_and_come_in_the_order_in_which_they_were_asked_for() {
        var ids = factory.ids();

        var asked = Stream.generate(ids::next).limit(100_000).toList();

        assertThat(asked).allMatch(id -> id.version() == 7);
        assertThat(asked.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void time_has_the_milliseconds_of_the_wire() {
        assertThat(factory.clock().instant().getNano() % 1_000_000).isZero();
    }
}
