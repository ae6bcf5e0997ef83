package relais.datapass;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import relais.domain.datapass.MemoryDecisionQueue;

/** The queue that a test looks into. */
@Factory
final class MemoryQueue {

    @Singleton
    @Primary
    MemoryDecisionQueue queue() {
        return new MemoryDecisionQueue();
    }
}
