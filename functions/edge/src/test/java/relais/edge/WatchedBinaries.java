package relais.edge;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import relais.domain.attachment.Binaries;

/** Real binaries that let a test wait until one is dropped. */
public final class WatchedBinaries implements Binaries {
    private final Binaries real;
    private final BlockingQueue<String> dropped = new LinkedBlockingQueue<>();

    WatchedBinaries(Binaries real) {
        this.real = real;
    }

    /** The next key that was dropped; empty when none is within ten seconds. */
    public Optional<String> nextDropped() throws InterruptedException {
        return Optional.ofNullable(dropped.poll(10, TimeUnit.SECONDS));
    }

    @Override
    public void write(String key, InputStream bytes) throws IOException {
        real.write(key, bytes);
    }

    @Override
    public Optional<InputStream> open(String key) {
        return real.open(key);
    }

    @Override
    public URI link(String key, Duration validity) {
        return real.link(key, validity);
    }

    @Override
    public void delete(String key) {
        real.delete(key);
        dropped.add(key);
    }
}
