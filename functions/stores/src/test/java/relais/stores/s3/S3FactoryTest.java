package relais.stores.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.stores.Cloud;

/** Links lead to the bucket's own host on AWS, and to a path on any other endpoint. */
final class S3FactoryTest {
    private static final URI ELSEWHERE = URI.create("http://127.0.0.1:9000");

    @Test
    void in_the_cloud_a_bucket_has_its_own_host() {
        assertThat(link(null, null)).startsWith("https://relais-binaries.s3.eu-west-3.amazonaws.com/key?");
    }

    @Test
    void elsewhere_it_has_a_path() {
        assertThat(link(ELSEWHERE, null)).startsWith("http://127.0.0.1:9000/relais-binaries/key?");
        assertThat(link(null, ELSEWHERE)).contains("/relais-binaries/key?");
    }

    private static String link(@Nullable URI endpoint, @Nullable URI ofTheSdk) {
        var factory = new S3Factory();
        try (var client = factory.client(Cloud.AWS, endpoint, ofTheSdk);
                var presigner = factory.presigner(Cloud.AWS, endpoint, ofTheSdk)) {
            return new S3Binaries(client, () -> presigner, "relais-binaries")
                    .link("key", Duration.ofMinutes(5))
                    .toString();
        }
    }
}
