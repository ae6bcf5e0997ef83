package relais.stores.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.BinariesContract;
import relais.domain.attachment.GeneratedBytes;
import relais.stores.Cloud;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Every server of S3 must do this beyond the contract of binaries. */
interface S3BinariesContract extends BinariesContract {
    String BUCKET = "relais-binaries-of-tests";

    S3Client client();

    Cloud cloud();

    @Override
    default Binaries testee() {
        return new S3Binaries(client(), cloud()::presigner, BUCKET);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                S3Binaries.SMALL_LENGTH - 1,
                S3Binaries.SMALL_LENGTH,
                S3Binaries.SMALL_LENGTH + 1,
                4L * S3Binaries.SMALL_LENGTH,
                4L * S3Binaries.SMALL_LENGTH + 1,
                S3Binaries.PART_LENGTH - 1,
                S3Binaries.PART_LENGTH,
                S3Binaries.PART_LENGTH + 1,
                2L * S3Binaries.PART_LENGTH
            })
    default void nothing_is_lost_where_a_part_ends(long size) throws IOException {
        var key = "attachments/" + UUID.randomUUID();

        testee().write(key, GeneratedBytes.of(size));

        try (var kept = testee().open(key).orElseThrow()) {
            assertThat(GeneratedBytes.sha256(kept)).isEqualTo(GeneratedBytes.sha256(GeneratedBytes.of(size)));
        }
    }

    @Test
    default void a_small_file_takes_no_memory_of_a_large_one() throws IOException {
        var key = "attachments/" + UUID.randomUUID();
        testee().write(key, GeneratedBytes.of(3_000));
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = memory.getCurrentThreadAllocatedBytes();

        testee().write(key, GeneratedBytes.of(3_000));

        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(S3Binaries.PART_LENGTH / 2);
    }

    @Test
    default void a_file_takes_as_much_memory_as_it_has_bytes_and_not_a_whole_part() throws IOException {
        var key = "attachments/" + UUID.randomUUID();
        testee().write(key, GeneratedBytes.of(100_000));
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = memory.getCurrentThreadAllocatedBytes();

        testee().write(key, GeneratedBytes.of(100_000));

        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(S3Binaries.PART_LENGTH / 2);
    }

    @Test
    default void uploads_that_break_make_room_for_others() throws IOException {
        var testee = testee();
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> testee.write("attachments/broken", GeneratedBytes.breakingAfter(100_000)))
                    .isInstanceOf(IOException.class);
        }

        testee.write("attachments/large", GeneratedBytes.of(100_000));

        assertThat(testee.open("attachments/large")).isPresent();
    }

    @Test
    default void a_stream_that_breaks_leaves_no_part_waiting() {
        assertThatThrownBy(() -> testee().write("attachments/broken", GeneratedBytes.breakingAfter(12_000_000)))
                .isInstanceOf(IOException.class);

        var waiting = client().listMultipartUploads(list -> list.bucket(BUCKET)).uploads();

        assertThat(waiting).isEmpty();
    }

    @Test
    default void parts_that_a_dead_process_left_go_with_their_key() {
        var key = "attachments/" + UUID.randomUUID();
        var upload = client().createMultipartUpload(
                        create -> create.bucket(BUCKET).key(key))
                .uploadId();
        client().uploadPart(
                        part -> part.bucket(BUCKET).key(key).uploadId(upload).partNumber(1),
                        RequestBody.fromString("half"));

        testee().delete(key);

        assertThat(client().listMultipartUploads(list -> list.bucket(BUCKET)).uploads())
                .isEmpty();
    }

    @Test
    default void a_link_gives_the_bytes_to_whoever_holds_it() throws Exception {
        var key = "attachments/" + UUID.randomUUID();
        testee().write(key, GeneratedBytes.of(100_000));

        var answer = get(testee().link(key, Duration.ofMinutes(5)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(GeneratedBytes.of(100_000).readAllBytes());
    }

    @Test
    default void a_link_names_the_file_for_the_browser_and_not_in_its_path() throws Exception {
        var key = "archives/" + UUID.randomUUID();
        testee().write(key, out -> GeneratedBytes.of(100).transferTo(out));

        var link =
                testee().link(key, Duration.ofMinutes(5), "attachment; filename=\"20261128-14.05_teledossiers.zip\"");
        var answer = get(link);

        assertThat(link.getPath()).endsWith("/" + key);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"20261128-14.05_teledossiers.zip\"");
        assertThat(answer.body()).isEqualTo(GeneratedBytes.of(100).readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {S3Binaries.PART_LENGTH - 1, S3Binaries.PART_LENGTH, S3Binaries.PART_LENGTH + 1, 20_000_000})
    default void content_loses_nothing_where_a_part_ends(long size) throws IOException {
        var key = "archives/" + UUID.randomUUID();

        testee().write(key, out -> GeneratedBytes.of(size).transferTo(out));

        try (var kept = testee().open(key).orElseThrow()) {
            assertThat(GeneratedBytes.sha256(kept)).isEqualTo(GeneratedBytes.sha256(GeneratedBytes.of(size)));
        }
    }

    @Test
    default void content_that_breaks_leaves_no_part_waiting() {
        assertThatThrownBy(() -> testee().write(
                                "archives/broken",
                                out -> GeneratedBytes.breakingAfter(20_000_000).transferTo(out)))
                .isInstanceOf(IOException.class);

        assertThat(client().listMultipartUploads(list -> list.bucket(BUCKET)).uploads())
                .isEmpty();
        assertThat(testee().open("archives/broken")).isEmpty();
    }

    static HttpResponse<byte[]> get(URI address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        }
    }
}
