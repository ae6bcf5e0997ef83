package relais.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The body of a request, read once. A sender slower than the {@link Pace} gets a 408 and its request ends. */
public final class PacedBody extends InputStream {
    private static final byte[] NOTHING = {};

    private final Pace pace;
    private final Signals signals = new Signals();
    private byte[] chunk = NOTHING;
    private int position;
    private long received;
    private long waitedNanos;
    private boolean isOver;

    PacedBody(Publisher<byte[]> body, Pace pace) {
        this.pace = pace;
        body.subscribe(signals);
    }

    /** The raw body, for any content type. */
    public static InputStream of(HttpRequest<?> request) {
        // in Lambda a parameter is a wrapped request, which does not open its body
        var sent = request instanceof HttpRequestWrapper<?> wrapped ? wrapped.getDelegate() : request;
        var pace = request.getAttribute(Pace.class.getName(), Pace.class).orElseThrow();
        return new PacedBody(((ServerHttpRequest<?>) sent).byteBody().toByteArrayPublisher(), pace);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (position == chunk.length && !isOver) {
            next();
        }
        if (length == 0) {
            return 0;
        }
        if (position == chunk.length) {
            return -1;
        }
        var count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        isOver = true;
        chunk = NOTHING;
        position = 0;
        signals.cancel();
    }

    private void next() throws IOException {
        signals.ask();
        switch (await()) {
            case Signal.Chunk(var bytes) -> {
                chunk = bytes;
                position = 0;
                received += bytes.length;
            }
            case Signal.Over(var cause) -> {
                isOver = true;
                if (cause != null) {
                    throw new IOException(cause);
                }
            }
        }
    }

    private Signal await() throws IOException {
        var before = System.nanoTime();
        try {
            var signal = signals.queue.poll(pace.left(received, waitedNanos), TimeUnit.NANOSECONDS);
            if (signal != null) {
                return signal;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            waitedNanos += System.nanoTime() - before;
        }
        close();
        throw new Refusal(HttpStatus.REQUEST_TIMEOUT, pace.rule());
    }

    private sealed interface Signal {
        record Chunk(byte[] bytes) implements Signal {}

        /** @param cause of the break; null at the regular end */
        record Over(@Nullable Throwable cause) implements Signal {}
    }

    /** Takes one chunk at a time, so that a slow store slows the sender down. */
    private static final class Signals implements Subscriber<byte[]> {
        private final BlockingQueue<Signal> queue = new LinkedBlockingQueue<>();
        private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

        private void ask() {
            subscription.thenAccept(given -> given.request(1));
        }

        private void cancel() {
            subscription.thenAccept(Subscription::cancel);
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription.complete(given);
        }

        @Override
        public void onNext(byte[] bytes) {
            queue.add(new Signal.Chunk(bytes));
        }

        @Override
        public void onError(Throwable cause) {
            queue.add(new Signal.Over(cause));
        }

        @Override
        public void onComplete() {
            queue.add(new Signal.Over(null));
        }
    }
}
