package relais.delivery;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.Stored;
import relais.edge.UndatedFile;

/** Hands over stored bytes through this deployment up to its limit, and above it a link to the store. */
@Singleton
final class FileDelivery {

    private static final Duration LINK_VALIDITY = Duration.ofMinutes(5);

    private final Binaries binaries;
    private final long limit;

    /** @param limit bytes that one answer may carry; by default that of a Lambda function */
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
}
