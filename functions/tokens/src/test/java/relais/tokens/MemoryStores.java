package relais.tokens;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import relais.domain.Faults;
import relais.domain.Ledger;
import relais.domain.MemoryLedger;
import relais.domain.MutableClock;
import relais.domain.access.Attempts;
import relais.domain.access.MemoryAttempts;

/** The stores in a test's context: the Memory twins, and a clock that stands still. */
@Factory
final class MemoryStores {

    @Singleton
    @Primary
    MutableClock clock() {
        return new MutableClock("2026-03-02T09:30:00Z");
    }

    @Singleton
    @Primary
    Faults faults() {
        return new Faults();
    }

    @Singleton
    @Primary
    Ledger ledger(Faults faults) {
        return faults.before(Ledger.class, new MemoryLedger());
    }

    @Singleton
    @Primary
    Attempts attempts() {
        return new MemoryAttempts();
    }
}
