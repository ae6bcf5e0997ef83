package relais.stores;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.apache.tika.mime.MimeTypes;
import relais.domain.attachment.ContentDetector;

/** Recognises formats, for functions that have Tika. */
@Factory
@Requires(classes = MimeTypes.class)
final class ContentDetectorFactory {

    @Singleton
    ContentDetector contentDetector() {
        return new TikaContentDetector();
    }
}
