package relais.domain.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;

/** Every record of refused addresses must keep this contract. */
public interface RefusedAddressesContract {
    Instant MONDAY = Instant.parse("2026-03-02T09:30:00Z");

    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @Test
    default void a_refusal_is_known_whatever_the_case_until_a_mail_is_taken() {
        note("Zoe@Mairie.example", MONDAY);
        note("zoe@mairie.example", MONDAY.plusSeconds(60));

        assertThat(among("ZOE@mairie.example", "karim@mairie.example"))
                .isEqualTo(Map.of("ZOE@mairie.example", MONDAY.plusSeconds(60)));

        ledger().write(tables -> tables.refusedAddresses().clear(List.of("zoe@MAIRIE.example")));

        assertThat(among("zoe@mairie.example")).isEmpty();
    }

    @Test
    default void old_refusals_are_forgotten_the_oldest_first() {
        note("a@mairie.example", MONDAY);
        note("b@mairie.example", MONDAY.plusSeconds(1));
        note("c@mairie.example", MONDAY.plusSeconds(2));

        assertThat(forget(MONDAY.plusSeconds(2), 1)).isEqualTo(1);
        assertThat(among("a@mairie.example", "b@mairie.example")).containsOnlyKeys("b@mairie.example");
        assertThat(forget(MONDAY.plusSeconds(2), 10)).isEqualTo(1);
        assertThat(among("b@mairie.example", "c@mairie.example")).containsOnlyKeys("c@mairie.example");
    }

    private void note(String address, Instant at) {
        ledger().write(tables -> tables.refusedAddresses().note(address, at));
    }

    private Map<String, Instant> among(String... addresses) {
        return ledger().transaction(tables -> tables.refusedAddresses().among(List.of(addresses)));
    }

    private int forget(Instant before, int limit) {
        return ledger().transaction(tables -> tables.refusedAddresses().forget(before, limit));
    }
}
