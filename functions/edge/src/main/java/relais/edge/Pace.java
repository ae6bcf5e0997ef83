package relais.edge;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The slowest acceptable body. Only the time in which the hub waited for the sender counts. */
@Singleton
final class Pace {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Duration patience;
    private final long floor;

    /**
     * @param patience the longest single wait, and the most that a sender may fall behind the floor
     * @param floor bytes a second
     */
    Pace(@Value("${relais.body.patience:20s}") Duration patience, @Value("${relais.body.floor:16000}") long floor) {
        this.patience = patience;
        this.floor = floor;
    }

    /** How long the next wait may last, in nanoseconds; zero or less for a sender that is too slow. */
    long left(long received, long waitedNanos) {
        var earned = (long) ((double) received / floor * NANOS);
        return Math.min(patience.toNanos(), patience.toNanos() + earned - waitedNanos);
    }

    String rule() {
        return "Body came too slowly : at least %d bytes a second, and no pause longer than %d ms"
                .formatted(floor, patience.toMillis());
    }
}
