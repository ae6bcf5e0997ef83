package relais.domain;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers of version 7, each greater than the one before. */
public final class SequentialIds implements Ids {
    /** Serves tests whose store outlives them, and begins at the time of the run, so that no run meets another's ids. */
    public static final Ids UNIQUE = new SequentialIds(System.currentTimeMillis());

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final long millis;
    private final AtomicLong last = new AtomicLong();

    public SequentialIds() {
        this(1_700_000_000_000L);
    }

    private SequentialIds(long millis) {
        this.millis = millis;
    }

    @Override
    public UUID next() {
        return new UUID(millis << 16 | VERSION_7, VARIANT | last.incrementAndGet());
    }
}
