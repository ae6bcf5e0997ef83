package relais.portal;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;

/**
 * Runs blocking work, such as reading a body or asking a store, on a thread that may block, in the context of its
 * request.
 */
@Singleton
final class Blocking {

    private final ExecutorService threads;

    Blocking(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.threads = threads;
    }

    /** A publisher of the value found; it is empty if there is none, and fails with the exception thrown. */
    <T> Publisher<T> publish(Supplier<Optional<T>> finding) {
        var context = PropagatedContext.getOrEmpty();
        return Publishers.fromCompletableFuture(() -> {
            var found = new CompletableFuture<T>();
            threads.execute(context.wrap(() -> {
                try {
                    found.complete(finding.get().orElse(null));
                } catch (Throwable e) { // or the request would wait for ever
                    found.completeExceptionally(e);
                }
            }));
            return found;
        });
    }
}
