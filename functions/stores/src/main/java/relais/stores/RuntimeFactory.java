package relais.stores;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import relais.domain.Ids;

/** Provides the clock, the ids and the random numbers of every function. */
@Factory
final class RuntimeFactory {

    /** Ticks in milliseconds, as the wire shows them; the stores keep more digits. */
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Singleton
    Ids ids() {
        return new TimeOrderedEpochFactory()::create;
    }

    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
