package relais.stores;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import relais.domain.Ids;

/** Time, identifiers and chance, as every function takes them. */
@Factory
final class RuntimeFactory {

    /** Ticks in milliseconds, which is what the wire shows and less than what the stores keep. */
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
