package relais.stores.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.stores.s3.S3BinariesContract.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import relais.domain.Unavailable;
import relais.domain.attachment.ArrivedUpload;
import relais.domain.attachment.GeneratedBytes;
import relais.domain.attachment.UploadAddress;
import relais.stores.Cloud;
import software.amazon.awssdk.services.s3.S3Client;

/** Runs the contract on S3Proxy, which really checks signatures. */
final class S3BinariesTest implements S3BinariesContract {
    private static final S3Client CLIENT = Cloud.embedded().bucket(BUCKET);

    private static final byte[] ACT = "%PDF-acte de naissance".getBytes(UTF_8);

    private final String key = "attachments/" + UUID.randomUUID();

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

    @Test
    void a_large_file_without_room_is_refused_for_the_moment_and_a_small_one_is_not() throws Exception {
        var narrow = new S3Binaries(CLIENT, cloud()::presigner, BUCKET, 1, Duration.ofMillis(50));
        var isInside = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                narrow.write(key, new HaltedBytes(S3Binaries.SMALL_LENGTH, isInside, mayEnd));
                return true;
            });
            isInside.await();

            assertThatThrownBy(() -> narrow.write(key + "-2", GeneratedBytes.of(100_000)))
                    .isInstanceOf(Unavailable.class);
            narrow.write(key + "-3", GeneratedBytes.of(10));

            mayEnd.countDown();
            assertThat(first.get()).isTrue();
        }
        narrow.write(key + "-4", GeneratedBytes.of(100_000));
    }

    /** Yields so many bytes, halts, then ends. */
    private static final class HaltedBytes extends InputStream {
        private final CountDownLatch reached;
        private final CountDownLatch goesOn;
        private int left;

        HaltedBytes(int length, CountDownLatch reached, CountDownLatch goesOn) {
            this.left = length;
            this.reached = reached;
            this.goesOn = goesOn;
        }

        @Override
        public int read() throws IOException {
            if (left-- > 0) {
                return 0;
            }
            reached.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        }

        /** Returns no end before {@link #read()} has seen it. */
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var first = read();
            if (first < 0 || length == 0) {
                return first < 0 ? -1 : 0;
            }
            buffer[offset] = (byte) first;
            return 1;
        }
    }

    @Test
    void an_upload_address_takes_the_bytes_it_is_for_and_tells_of_them() throws Exception {
        var address = address(ACT);

        assertThat(put(address, ACT)).isEqualTo(200);

        assertThat(testee().arrived(key)).contains(new ArrivedUpload(ACT.length, sha256(ACT)));
        assertThat(testee().head(key, 4)).isEqualTo("%PDF".getBytes(UTF_8));
        assertThat(testee().head(key, 65_536)).isEqualTo(ACT);
    }

    @Test
    void an_upload_address_takes_no_byte_where_none_is_announced() throws Exception {
        var address = address(new byte[0]);

        assertThat(put(address, new byte[0])).isEqualTo(200);

        assertThat(testee().arrived(key)).contains(new ArrivedUpload(0, sha256(new byte[0])));
    }

    @Test
    void an_upload_address_takes_neither_more_bytes_nor_others() throws Exception {
        var address = address(ACT);
        var others = ACT.clone();
        others[others.length - 1]++;

        assertThat(put(address, Arrays.copyOf(ACT, ACT.length + 1))).isEqualTo(403);
        assertThat(put(address, Arrays.copyOf(ACT, ACT.length - 1))).isEqualTo(403);
        assertThat(put(address, others)).isEqualTo(400);

        assertThat(testee().arrived(key)).isEmpty();
    }

    @Test
    void an_upload_address_is_for_its_key_and_its_digest_alone() throws Exception {
        var address = address(ACT);
        var elsewhere = URI.create(address.url().toString().replace(key, key + "-bis"));
        var withoutDigest = new HashMap<>(address.headers());
        withoutDigest.remove("x-amz-checksum-sha256");

        assertThat(address.headers()).containsEntry("x-amz-checksum-sha256", sha256(ACT));
        assertThat(put(new UploadAddress(elsewhere, address.headers(), address.validUntil()), ACT))
                .isEqualTo(403);
        assertThat(put(new UploadAddress(address.url(), withoutDigest, address.validUntil()), ACT))
                .isEqualTo(403);

        assertThat(testee().arrived(key)).isEmpty();
        assertThat(testee().arrived(key + "-bis")).isEmpty();
    }

    @Test
    void an_upload_address_ends() throws Exception {
        var address = testee().uploadAddress(key, ACT.length, sha256(ACT), Duration.ofSeconds(1));
        while (!Instant.now().isAfter(address.validUntil().plusSeconds(1))) {
            Thread.onSpinWait();
        }

        assertThat(put(address, ACT)).isEqualTo(403);

        assertThat(testee().arrived(key)).isEmpty();
    }

    private UploadAddress address(byte[] bytes) throws IOException {
        return testee().uploadAddress(key, bytes.length, sha256(bytes), Duration.ofMinutes(5));
    }

    private static int put(UploadAddress address, byte[] bytes) throws Exception {
        var request = HttpRequest.newBuilder(address.url()).PUT(BodyPublishers.ofByteArray(bytes));
        address.headers().forEach((name, value) -> {
            // the client sends this header by itself
            if (!name.equalsIgnoreCase("content-length")) {
                request.header(name, value);
            }
        });
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static String sha256(byte[] bytes) throws IOException {
        return GeneratedBytes.sha256(new ByteArrayInputStream(bytes));
    }
}
