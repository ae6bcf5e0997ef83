package relais.domain.datapass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import relais.domain.MemoryLedger;
import relais.domain.Promise;

/** Decisions delivered late, twice and in any order leave the same state as in their turn. */
final class Ten_thousand_orders_of_decisions {
    private static final int ORDERS = 10_000;

    @Test
    @Promise({"HUB-3", "HUB-18"})
    void end_as_the_right_one() {
        for (var seed = 0; seed < ORDERS; seed++) {
            var order = new SeededOrder(seed);

            assertThat(order.delivered(new MemoryLedger()))
                    .as("seed %d", seed)
                    .isEqualTo(order.inTurn(new MemoryLedger()));
        }
    }
}
