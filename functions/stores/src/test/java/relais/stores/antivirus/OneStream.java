package relais.stores.antivirus;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import relais.domain.attachment.ArrivedUpload;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.UploadAddress;

/** A store that gives one stream, too large for memory, to be read once. */
record OneStream(InputStream bytes) implements Binaries {

    @Override
    public Optional<InputStream> open(String key) {
        return Optional.of(bytes);
    }

    @Override
    public void write(String key, InputStream other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(String key, Content content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public URI link(String key, Duration validity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public URI link(String key, Duration validity, String disposition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UploadAddress uploadAddress(String key, long size, String digest, Duration validity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ArrivedUpload> arrived(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] head(String key, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String key) {
        throw new UnsupportedOperationException();
    }
}
