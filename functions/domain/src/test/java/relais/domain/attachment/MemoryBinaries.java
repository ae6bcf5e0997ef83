package relais.domain.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
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
    public void write(String key, Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        byKey.put(key, bytes.toByteArray());
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
    public URI link(String key, Duration validity, String disposition) {
        return URI.create(
                "memory:" + key + "?" + validity + "&" + URLEncoder.encode(disposition, StandardCharsets.UTF_8));
    }

    /** Lets any bytes be written under the key, because nothing here checks them but their reader. */
    @Override
    public UploadAddress uploadAddress(String key, long size, String digest, Duration validity) {
        return new UploadAddress(URI.create("memory:" + key), Map.of("digest", digest), Instant.EPOCH.plus(validity));
    }

    @Override
    public Optional<ArrivedUpload> arrived(String key) {
        return Optional.ofNullable(byKey.get(key)).map(bytes -> new ArrivedUpload(bytes.length, null));
    }

    @Override
    public byte[] head(String key, int length) {
        var bytes = Objects.requireNonNull(byKey.get(key));
        return Arrays.copyOf(bytes, Math.min(length, bytes.length));
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
