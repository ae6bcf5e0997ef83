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

/** Has what waits for a body or a store wait on a thread that may, within the same request. */
@Singleton
final class Blocking {

    private final ExecutorService threads;

    Blocking(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.threads = threads;
    }

    /** Publishes what is found, or nothing, or what was thrown. */
    <T> Publisher<T> publish(Supplier<Optional<T>> finding) {
        var context = PropagatedContext.getOrEmpty();
        return Publishers.fromCompletableFuture(() -> {
            var found = new CompletableFuture<T>();
            threads.execute(context.wrap(() -> {
                try {
                    found.complete(finding.get().orElse(null));
                } catch (Throwable e) {
                    found.completeExceptionally(e);
                }
            }));
            return found;
        });
    }
}
