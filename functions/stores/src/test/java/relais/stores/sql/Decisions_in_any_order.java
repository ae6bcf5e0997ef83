package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.MemoryLedger;
import relais.domain.Promise;
import relais.domain.datapass.SeededOrder;

/** Only the set of decisions counts, in PostgreSQL too and with several applied at once. */
@Promise({"HUB-3", "HUB-18"})
final class Decisions_in_any_order {
    private static final int ORDERS = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void leave_what_they_leave_in_memory_each_in_its_turn(int callers) {
        for (var seed = 0; seed < ORDERS; seed++) {
            var order = new SeededOrder(seed);

            var end = order.delivered(Database.emptiedLedger(), callers);

            assertThat(end).as("seed %d", seed).isEqualTo(order.inTurn(new MemoryLedger()));
        }
    }
}
