package relais.edge;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import relais.domain.Unavailable;

/** Limits what each client holds at once. A client over its share waits for its own, and delays nobody else. */
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

    /** One unit of a share, held until it is closed. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Unavailable if no unit of this client's share is free in time */
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

    /** Removed with its last user; its count is guarded by the lock of its entry. */
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

        /** True if that was the last user. */
        private boolean left() {
            return --users == 0;
        }
    }
}
