package relais.edge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import relais.domain.attachment.ArrivedUpload;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.UploadAddress;

/** Real binaries that let a test see which were opened, and wait until one is dropped. */
public final class WatchedBinaries implements Binaries {
    private final Binaries real;
    private final BlockingQueue<String> dropped = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    WatchedBinaries(Binaries real) {
        this.real = real;
    }

    /** The next key that was dropped; empty when none is within ten seconds. */
    public Optional<String> nextDropped() throws InterruptedException {
        return Optional.ofNullable(dropped.poll(10, TimeUnit.SECONDS));
    }

    /** The keys that somebody asked to read. */
    public Set<String> opened() {
        return opened;
    }

    /** Waits until the first bytes of that file were read; false when none are within ten seconds. */
    public boolean isBegun(UUID attachmentId) throws InterruptedException {
        var key = begun.poll(10, TimeUnit.SECONDS);
        while (key != null && !key.contains(attachmentId.toString())) {
            key = begun.poll(10, TimeUnit.SECONDS);
        }
        return key != null;
    }

    @Override
    public void write(String key, InputStream bytes) throws IOException {
        real.write(key, new FilterInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                var count = super.read(buffer, offset, length);
                begun.add(key);
                return count;
            }
        });
    }

    @Override
    public void write(String key, Content content) throws IOException {
        real.write(key, content);
    }

    @Override
    public Optional<InputStream> open(String key) {
        opened.add(key);
        return real.open(key);
    }

    @Override
    public URI link(String key, Duration validity) {
        return real.link(key, validity);
    }

    @Override
    public URI link(String key, Duration validity, String disposition) {
        return real.link(key, validity, disposition);
    }

    @Override
    public UploadAddress uploadAddress(String key, long size, String digest, Duration validity) {
        return real.uploadAddress(key, size, digest, validity);
    }

    @Override
    public Optional<ArrivedUpload> arrived(String key) {
        return real.arrived(key);
    }

    @Override
    public byte[] head(String key, int length) {
        return real.head(key, length);
    }

    @Override
    public void delete(String key) {
        real.delete(key);
        dropped.add(key);
    }
}
