package relais.edge;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import relais.domain.Unavailable;

/** Lets each client hold so many of something at once. Who wants more waits for what is its own, and nobody else does. */
final class Shares {
    private final String what;
    private final int each;
    private final Duration patience;
    private final ConcurrentMap<String, Share> byClient = new ConcurrentHashMap<>();

    /** @param what is shared, for the log */
    Shares(String what, int each, Duration patience) {
        this.what = what;
        this.each = each;
        this.patience = patience;
    }

    /** What a client holds until it is closed. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Unavailable when nothing of this client's share is free in time */
    Lease take(String client) {
        var share = byClient.compute(client, (name, found) -> (found == null ? new Share(each) : found).asked());
        try {
            if (share.free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return () -> {
                    share.free.release();
                    leave(client);
                };
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave(client);
        throw new Unavailable("no more than %d %s at once for one client".formatted(each, what));
    }

    private void leave(String client) {
        byClient.computeIfPresent(client, (name, share) -> share.left() ? null : share);
    }

    /** Forgotten with its last user; counted under the lock of its entry. */
    private static final class Share {
        private final Semaphore free;
        private int users;

        Share(int each) {
            free = new Semaphore(each, true);
        }

        private Share asked() {
            users++;
            return this;
        }

        /** True if that was the last one. */
        private boolean left() {
            return --users == 0;
        }
    }
}
