package relais.verification;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import relais.domain.Ledger;
import relais.domain.MemoryLedger;
import relais.domain.MutableClock;

/** The stores in a test's context: the Memory twins, and a clock that stands still on a fit morning. */
@Factory
final class MemoryStores {

    @Singleton
    @Primary
    MutableClock clock() {
        return new MutableClock("2026-06-02T07:30:00Z");
    }

    @Singleton
    @Primary
    Ledger ledger() {
        return new MemoryLedger();
    }
}
