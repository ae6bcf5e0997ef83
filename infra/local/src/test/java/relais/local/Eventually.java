package relais.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for the effect of another thread, and no longer than necessary. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    static void assertThatIt(ThrowingCallable assertion) {
        assertThatWithin(PATIENCE, assertion);
    }

    static void assertThatWithin(Duration patience, ThrowingCallable assertion) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
