package relais.emulators;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Services that start side by side and stop in reverse order, even if some fail to start or to stop. */
final class Running implements AutoCloseable {
    private final Deque<CompletableFuture<? extends AutoCloseable>> services = new ArrayDeque<>();

    <S extends AutoCloseable> CompletableFuture<S> starting(Callable<S> start) {
        var service = new CompletableFuture<S>();
        services.push(service);
        Thread.ofPlatform().name("relais-start-", services.size()).daemon().start(() -> {
            try {
                service.complete(start.call());
            } catch (Throwable failure) {
                service.completeExceptionally(failure);
            }
        });
        return service;
    }

    /** Run after every service stopped, in the order of the calls. */
    void onceStopped(AutoCloseable last) {
        services.addLast(CompletableFuture.completedFuture(last));
    }

    @Override
    public void close() {
        var failures = new IllegalStateException("not everything stopped cleanly");
        while (!services.isEmpty()) {
            var service = services.pop();
            try {
                service.join().close();
            } catch (CompletionException neverStarted) {
                continue;
            } catch (Exception unclean) {
                failures.addSuppressed(unclean);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
