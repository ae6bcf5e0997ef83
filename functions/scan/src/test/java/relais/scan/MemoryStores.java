package relais.scan;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import relais.domain.Hub;

/** The hub in memory, whose ports a test's context has. */
@Factory
final class MemoryStores {

    @Singleton
    Hub hub() {
        return new Hub();
    }
}
