package relais.stores;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import relais.domain.attachment.ContentDetector;

/** Recognises a format by Tika's list of first bytes and of XML roots. */
@Singleton
@Requires(classes = MimeTypes.class)
public final class TikaContentDetector implements ContentDetector {
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public String detect(byte[] head) {
        try {
            return types.detect(new ByteArrayInputStream(head), new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
