package relais.domain.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Bytes in a map. */
public final class MemoryBinaries implements Binaries {
    private final ConcurrentMap<String, byte[]> byKey = new ConcurrentHashMap<>();

    @Override
    public void write(String key, InputStream bytes) throws IOException {
        byKey.put(key, bytes.readAllBytes());
    }

    @Override
    public Optional<InputStream> open(String key) {
        return Optional.ofNullable(byKey.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public URI link(String key, Duration validity) {
        return URI.create("memory:" + key);
    }

    @Override
    public void delete(String key) {
        byKey.remove(key);
    }

    /** The keys under which bytes are kept now. */
    public Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }
}
