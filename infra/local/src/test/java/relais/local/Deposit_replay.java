package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A deposit whose answers were lost on the way: the operator's software sends its requests again. */
interface Deposit_replay extends Replay {
    @Test
    default void a_repeated_deposit_is_answered_as_the_first() {
        var dgs = hub().as("osl-dgs");
        var folder = TestFolder.aSmallOne();
        var first = dgs.post("/folders", folder.json());

        var second = dgs.post("/folders", folder.json());

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }
}
