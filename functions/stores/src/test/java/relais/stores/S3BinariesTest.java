package relais.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.stores.S3BinariesContract.get;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.attachment.GeneratedBytes;
import software.amazon.awssdk.services.s3.S3Client;

/** On S3Proxy, which really checks signatures. */
final class S3BinariesTest implements S3BinariesContract {
    private static final S3Client CLIENT = Cloud.embedded().bucket(BUCKET);

    @Override
    public S3Client client() {
        return CLIENT;
    }

    @Override
    public Cloud cloud() {
        return Cloud.embedded();
    }

    @Test
    void a_link_to_one_file_opens_no_other() throws Exception {
        var key = "attachments/" + UUID.randomUUID();
        var other = "attachments/" + UUID.randomUUID();
        testee().write(key, GeneratedBytes.of(10));
        testee().write(other, GeneratedBytes.of(10));

        var forged = testee().link(key, Duration.ofMinutes(5)).toString().replace(key, other);

        assertThat(get(URI.create(forged)).statusCode()).isEqualTo(403);
    }
}
