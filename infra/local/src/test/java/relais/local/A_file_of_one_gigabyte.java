package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.local.TestFolder.File;

class A_file_of_one_gigabyte {
    private static final long SIZE = 1L << 30;
    private static final Path FIGURE = Path.of("target", "one-gigabyte.txt");

    @TempDir
    private Path folder;

    @Test
    void goes_up_and_down_through_a_heap_of_256_MB_with_its_digest_equal() throws Exception {
        try (var hub = ChildHub.start(folder)) {
            var dgs = hub.as("osl-dgs");
            var deposited = dgs.open(TestFolder.aSmallOne()
                    .with(new File("scan.pdf", "DD_Certificatdedeces", SIZE, "application/pdf", new byte[0])));
            var path = "/attachments/" + deposited.attachmentId(0);
            var sent = new DigestInputStream(new LongPdf(SIZE), Digests.sha256());
            var body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> sent), SIZE);

            var up = dgs.send("PUT", deposited.path() + path, body);
            var completed = dgs.patch(deposited.path(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}");
            // the antivirus reads it before the town hall is told
            Eventually.assertThatWithin(
                    Duration.ofMinutes(5),
                    () -> assertThat(dgs.get(deposited.path()).body()).contains("HUBEE_NOTIFIED"));
            var down = received(hub.as("si-clamart"), "/cases/" + deposited.caseId(0) + path);

            assertThat(up.statusCode()).isEqualTo(204);
            assertThat(completed.statusCode()).isEqualTo(204);
            assertThat(down)
                    .isEqualTo(HexFormat.of().formatHex(sent.getMessageDigest().digest()));
            Files.writeString(FIGURE, "peak resident memory of the hub: %d MB%n".formatted(hub.peakMemory() / 1024));
        }
    }

    private static String received(PartnerSoftware si, String path) throws IOException {
        var request = si.request("GET", path, BodyPublishers.noBody()).build();
        var answer = PartnerSoftware.sent(si.http(), request, BodyHandlers.ofInputStream());
        try (var bytes = new DigestInputStream(answer.body(), Digests.sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            assertThat(answer.headers().firstValue("digest")).isPresent();
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    /** A stream of any length that begins like a PDF and does not compress, held one block at a time. */
    private static final class LongPdf extends InputStream {
        private final RandomGenerator random = new SplittableRandom(1);
        private final byte[] block = new byte[1 << 16];
        private long left;
        private int at;

        LongPdf(long size) {
            left = size;
            random.nextBytes(block);
            var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(head, 0, block, 0, head.length);
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            if (at == block.length) {
                random.nextBytes(block);
                at = 0;
            }
            var count = (int) Math.min(left, Math.min(length, block.length - at));
            System.arraycopy(block, at, buffer, offset, count);
            at += count;
            left -= count;
            return count;
        }
    }
}
