package relais.delivery;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.Stored;

/** Gives stored bytes through this home as far as it can, and beyond that a link to where they are kept. */
@Singleton
final class FileDelivery {

    private static final Duration LINK_VALIDITY = Duration.ofMinutes(5);

    private final Binaries binaries;
    private final long limit;

    /** @param limit bytes that one answer may carry; what a function gives, unless the home says otherwise */
    FileDelivery(Binaries binaries, @Value("${relais.download.limit:4500000}") long limit) {
        this.binaries = binaries;
        this.limit = limit;
    }

    MutableHttpResponse<?> of(Stored stored) {
        var answer = stored.size() > limit
                ? HttpResponse.temporaryRedirect(binaries.link(stored.key(), LINK_VALIDITY))
                : bytes(stored);
        return answer.header("digest", stored.digest());
    }

    private MutableHttpResponse<?> bytes(Stored stored) {
        var stream = binaries.open(stored.key())
                .orElseThrow(() -> new IllegalStateException("bytes are gone: " + stored.key()));
        return HttpResponse.ok(new UndatedFile(stream, stored.size()));
    }

    /** Bytes that are streamed with their length, and without the dates that the framework would make up for them. */
    private static final class UndatedFile extends StreamedFile {

        UndatedFile(InputStream stream, long size) {
            super(stream, MediaType.APPLICATION_OCTET_STREAM_TYPE, 0, size);
        }

        @Override
        public void process(MutableHttpResponse<?> response) {
            super.process(response);
            response.getHeaders().remove("Last-Modified");
            response.getHeaders().remove("Expires");
        }
    }
}
