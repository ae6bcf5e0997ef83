package relais.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs several callers at once, all released at the same moment. */
public final class Parallel {
    private Parallel() {}

    /** Runs the work of each caller, numbered from 0, and returns the answers in that order. */
    public static <T> List<T> callers(int count, IntFunction<T> work) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var futures = new ArrayList<Future<T>>();
            for (var i = 0; i < count; i++) {
                var number = i;
                Callable<T> call = () -> {
                    start.await();
                    return work.apply(number);
                };
                futures.add(threads.submit(call));
            }
            start.countDown();
            return futures.stream().map(Parallel::answer).toList();
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
