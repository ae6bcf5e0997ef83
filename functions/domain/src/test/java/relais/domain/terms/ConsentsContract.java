package relais.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.SequentialIds;

/** Every record of consents must keep this contract. */
public interface ConsentsContract {
    Instant MONDAY = Instant.parse("2026-03-02T09:30:00Z");

    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void a_consent_is_to_one_version_by_one_person_and_its_first_time_stays() {
        var person = SequentialIds.UNIQUE.next();

        ledger().write(tables -> tables.consents().accept(person, "1", MONDAY));
        ledger().write(tables -> tables.consents().accept(person, "1", MONDAY.plusSeconds(60)));

        assertThat(acceptedAt(person, "1")).contains(MONDAY);
        assertThat(acceptedAt(person, "2")).isEmpty();
        assertThat(acceptedAt(SequentialIds.UNIQUE.next(), "1")).isEmpty();
    }

    private Optional<Instant> acceptedAt(UUID person, String version) {
        return ledger().transaction(tables -> tables.consents().acceptedAt(person, version));
    }
}
