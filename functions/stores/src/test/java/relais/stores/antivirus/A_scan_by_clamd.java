package relais.stores.antivirus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Promise;
import relais.domain.Unavailable;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.MemoryBinaries;
import relais.domain.attachment.Verdict;
import relais.emulators.EmbeddedClamd;

/** Debian's clamd, with test signatures of the project's own, reads files whole, packed or not. */
@Promise("HUB-15")
final class A_scan_by_clamd {
    /** In two parts, so that no antivirus deletes this file. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String MARKER = "RELAIS-ANTIVIRUS-" + "TEST-SIGNATURE-2026";

    private static final long MEGABYTE = 1_000_000;

    @TempDir
    static Path folder;

    private static EmbeddedClamd clamd;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(EmbeddedClamd.isInstalled(), "clamd is not installed");
        clamd = EmbeddedClamd.start(folder.resolve("clamd"));
    }

    @AfterAll
    static void stop() {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void finds_eicar_plain_packed_and_in_a_document() throws IOException {
        var plain = EICAR.getBytes(ISO_8859_1);

        assertThat(scan(plain)).isEqualTo(Verdict.INFECTED);
        assertThat(scan(zip("acte.pdf", plain))).isEqualTo(Verdict.INFECTED);
        assertThat(scan(zip("acte.zip", zip("acte.pdf", plain)))).isEqualTo(Verdict.INFECTED);
        assertThat(scan(pdf(EICAR))).isEqualTo(Verdict.INFECTED);
        assertThat(scan(pdf("Acte de naissance"))).isEqualTo(Verdict.CLEAN);
        assertThat(scan(new byte[0])).isEqualTo(Verdict.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 120, 300, 1000})
    void finds_a_signature_in_the_last_kilobyte(long megabytes) {
        var size = megabytes * MEGABYTE;

        assertThat(scan(noise(size, ""), size)).isEqualTo(Verdict.CLEAN);
        assertThat(scan(noise(size, MARKER), size)).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void cannot_look_into_an_encrypted_zip() throws IOException {
        var zip = zip("acte.pdf", "Acte".getBytes(ISO_8859_1));
        // the flag of encryption, in the local header and in the central directory
        zip[6] |= 1;
        var central = indexOf(zip, "PK\u0001\u0002");
        zip[central + 8] |= 1;

        assertThat(scan(zip)).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void names_its_signatures() {
        assertThat(scanner(clamd.address(), new MemoryBinaries()).signatures())
                .hasValueSatisfying(base -> assertThat(base).startsWith("ClamAV "));
    }

    @Test
    void that_is_down_is_unavailable() throws IOException {
        var other = EmbeddedClamd.start(folder.resolve("other"));
        other.close();
        var scanner = scanner(other.address(), binaries(new byte[] {1}));

        assertThatThrownBy(() -> scanner.scan("key", 1)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(scanner::signatures).isInstanceOf(Unavailable.class);
    }

    @Test
    void that_dies_in_the_middle_of_a_stream_is_unavailable() throws IOException {
        var other = EmbeddedClamd.start(folder.resolve("dying"));
        var size = 50 * MEGABYTE;
        var bytes = new SequenceInputStream(noise(size / 2, ""), new InputStream() {
            @Override
            public int read() {
                other.close();
                return -1;
            }
        });
        var scanner = scanner(other.address(), new OneStream(new SequenceInputStream(bytes, noise(size / 2, ""))));

        assertThatThrownBy(() -> scanner.scan("key", size)).isInstanceOf(Unavailable.class);
    }

    @Test
    void whose_bytes_break_off_is_unavailable() {
        var broken = new SequenceInputStream(noise(MEGABYTE, ""), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the store closes the connection");
            }
        });

        assertThatThrownBy(() -> scanner(clamd.address(), new OneStream(broken)).scan("key", 2 * MEGABYTE))
                .isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream: O",
                "stream: OK",
                "stream: OK and more\0",
                "OK\0",
                "stream: Eicar FOUND",
                "stream: Heuristics.Limits.Exceeded.MaxScanTime FOUND\0",
                "INSTREAM size limit exceeded. ERROR\0",
                "\0",
                "",
                "HTTP/1.1 400 Bad Request\r\n\r\n"
            })
    void that_answers_garbage_or_half_an_answer_gives_no_verdict(String answer) throws Exception {
        assertThatThrownBy(() -> answered(answer)).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "OK, CLEAN",
        "Eicar FOUND, INFECTED",
        "Heuristics.Encrypted.PDF FOUND, UNREADABLE",
        "Heuristics.Limits.Exceeded.MaxScanSize FOUND, TOO_BIG"
    })
    void has_four_verdicts(String answer, Verdict verdict) throws Exception {
        assertThat(answered("stream: " + answer + "\0")).isEqualTo(verdict);
    }

    /** The verdict on one byte by a clamd that gives that answer. */
    private static Verdict answered(String answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var asked = server.accept()) {
                    asked.getInputStream().readNBytes("zINSTREAM\0".length() + 4 + 1 + 4);
                    asked.getOutputStream().write(answer.getBytes(ISO_8859_1));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            return scanner("127.0.0.1:" + server.getLocalPort(), binaries(new byte[] {1}))
                    .scan("key", 1);
        }
    }

    @Test
    void that_never_answers_is_given_up() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = ClamdAddress.parse("127.0.0.1:" + server.getLocalPort());
            var size = ClamdScanner.PROMPT + 1;
            var scanner = new ClamdScanner(new OneStream(noise(size, "")), address, Duration.ofMillis(300));

            assertThatThrownBy(() -> scanner.scan("key", size)).isInstanceOf(Unavailable.class);
        }
    }

    private static Verdict scan(byte[] bytes) {
        return scanner(clamd.address(), binaries(bytes)).scan("key", bytes.length);
    }

    private static Verdict scan(InputStream bytes, long size) {
        return scanner(clamd.address(), new OneStream(bytes)).scan("key", size);
    }

    private static ClamdScanner scanner(String address, Binaries binaries) {
        return new ClamdScanner(binaries, ClamdAddress.parse(address), Duration.ofMinutes(10));
    }

    private static MemoryBinaries binaries(byte[] bytes) {
        try {
            var binaries = new MemoryBinaries();
            binaries.write("key", new ByteArrayInputStream(bytes));
            return binaries;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many bytes that no archive is made of, the last of which are the ending. */
    private static InputStream noise(long size, String ending) {
        var last = ending.getBytes(ISO_8859_1);
        return new SequenceInputStream(
                new Noise(new SplittableRandom(1), size - last.length), new ByteArrayInputStream(last));
    }

    private static final class Noise extends InputStream {
        private final SplittableRandom random;
        private long left;

        Noise(SplittableRandom random, long size) {
            this.random = random;
            this.left = size;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            var part = new byte[(int) Math.min(length, left)];
            random.nextBytes(part);
            System.arraycopy(part, 0, into, offset, part.length);
            left -= part.length;
            return part.length;
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String content) {
        return """
                %%PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
                3 0 obj << /Length %d >>
                stream
                %s
                endstream endobj
                trailer << /Root 1 0 R >>
                %%%%EOF
                """.formatted(content.length(), content).getBytes(ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, String sought) {
        return new String(bytes, ISO_8859_1).indexOf(sought);
    }
}
