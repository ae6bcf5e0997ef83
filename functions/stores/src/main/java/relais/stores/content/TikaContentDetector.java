package relais.stores.content;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import relais.domain.attachment.ContentDetector;

/** Recognises a format by Tika's list of first bytes and XML roots. */
@Singleton
@Requires(classes = MimeTypes.class)
public final class TikaContentDetector implements ContentDetector {

    /** Loads the list at the first file, because it is a long XML file and a cold start may need none of it. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    @Override
    public String detect(byte[] head) {
        try {
            return Known.TYPES
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
