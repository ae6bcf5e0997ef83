package relais.domain.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a télédossier's files, written while it is read. */
final class An_archive {
    private static final Instant SUMMER = Instant.parse("2026-07-14T22:30:00Z");
    private static final Instant WINTER = Instant.parse("2026-11-28T13:05:00Z");

    @TempDir
    Path directory;

    @Test
    void is_named_after_the_minute_in_paris_and_the_number() {
        assertThat(archive("CERTDC-42").fileName(WINTER)).hasToString("20261128-14.05_CERTDC-42.zip");
        assertThat(archive("CERTDC-42").fileName(SUMMER)).hasToString("20260715-00.30_CERTDC-42.zip");
        assertThat(archive("..\\2026/7:1").fileName(WINTER)).hasToString("20261128-14.05_7_1.zip");
    }

    @Test
    void has_one_folder_with_each_file_whole() throws IOException {
        var zip = written("2026/7", file("acte.pdf", "un"), file("ACTE.pdf", "deux"), file("../nul", ""));

        assertThat(contents(zip))
                .containsExactly(
                        Map.entry("7/acte.pdf", "un"), Map.entry("7/ACTE-1.pdf", "deux"), Map.entry("7/_nul", ""));
    }

    @Test
    void of_several_has_a_folder_for_each_and_the_name_of_none() throws IOException {
        var archive = new Archive(List.of(
                new ArchivedFolder("CERTDC-1", List.of(file("acte.pdf", "un"))),
                new ArchivedFolder("certdc-1", List.of(file("acte.pdf", "deux"))),
                new ArchivedFolder("con", List.of())));

        assertThat(archive.fileName(WINTER)).hasToString("20261128-14.05_teledossiers.zip");
        assertThat(contents(written(archive)))
                .containsExactly(Map.entry("CERTDC-1/acte.pdf", "un"), Map.entry("certdc-1-1/acte.pdf", "deux"));
    }

    @Test
    void gives_the_hour_in_paris_and_the_instant_for_readers_elsewhere() throws IOException {
        var zip = written("1", file("acte.pdf", "un"));
        var dosTime = ByteBuffer.wrap(Files.readAllBytes(zip))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(10);

        assertThat(dosTime).isEqualTo((2026 - 1980) << 25 | 7 << 21 | 15 << 16 | 30 << 5);
        try (var read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(entry -> entry.getLastModifiedTime().toInstant()))
                    .containsExactly(SUMMER);
        }
    }

    @Test
    void of_several_has_a_folder_each_and_no_two_with_the_same_name() throws Exception {
        var archive = new Archive(List.of(
                new ArchivedFolder("2026/7", List.of(file("acte.pdf", "un"))),
                new ArchivedFolder("CON", List.of(file("acte.pdf", "deux"), file("Acte.pdf", "trois"))),
                new ArchivedFolder("con", List.of(file("acte.pdf", "quatre")))));
        var zip = written(archive);

        assertThat(contents(zip))
                .containsExactly(
                        Map.entry("7/acte.pdf", "un"),
                        Map.entry("_CON/acte.pdf", "deux"),
                        Map.entry("_CON/Acte-1.pdf", "trois"),
                        Map.entry("_con-1/acte.pdf", "quatre"));
        assertThat(InfoZip.run("-t", zip)).contains("No errors detected");
        assertThat(archive.fileName(WINTER)).hasToString("20261128-14.05_teledossiers.zip");
    }

    @Test
    void says_that_its_names_are_utf_8() throws IOException {
        var bytes = Files.readAllBytes(written("1", file("acte.pdf", "un")));
        var directoryHeader = HexFormat.of().formatHex(bytes).indexOf("504b0102") / 2;

        assertThat(bytes[7] & 0x08).isEqualTo(0x08);
        assertThat(bytes[directoryHeader + 9] & 0x08).isEqualTo(0x08);
    }

    @Test
    void is_opened_by_info_zip_whatever_its_files_were_called() throws Exception {
        var zip = written(
                "EtatCivil-7",
                file("facture\u202efdp.exe", "a"),
                file("..\\..\\CON.txt", "b"),
                file("nul", "c"),
                file("👍🏽".repeat(40) + ".png", "d"),
                file("é".repeat(150) + ".pdf", "e"),
                file("Été.pdf", "f"),
                file("E\u0301te\u0301.PDF", "g"),
                file("....", "h"));

        assertThat(InfoZip.run("-t", zip)).contains("No errors detected");
        assertThat(InfoZip.run("-Z1", zip).lines())
                .containsExactly(
                        "EtatCivil-7/facturefdp.exe",
                        "EtatCivil-7/_CON.txt",
                        "EtatCivil-7/_nul",
                        "EtatCivil-7/" + "👍🏽".repeat(24) + ".png",
                        "EtatCivil-7/" + "é".repeat(98) + ".pdf",
                        "EtatCivil-7/Été.pdf",
                        "EtatCivil-7/Été-1.PDF",
                        "EtatCivil-7/fichier");
    }

    @Test
    void of_70_000_files_is_whole() throws Exception {
        var zip = written(
                "1",
                IntStream.range(0, 70_000).mapToObj(i -> file(i + ".txt", "a")).toArray(ArchivedFile[]::new));

        try (var read = new ZipFile(zip.toFile())) {
            assertThat(read.size()).isEqualTo(70_000);
        }
        assertThat(InfoZip.run("-Z1", zip).lines()).hasSize(70_000);
    }

    @Test
    void is_sent_while_a_file_is_read() throws IOException {
        var sent = new ByteArrayOutputStream();
        var behind = new ArrayList<Integer>();
        var bytes = new byte[8 * 1024 * 1024];
        new Random(1).nextBytes(bytes);
        var source = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private int read;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                behind.add(read - sent.size());
                var count = super.read(buffer, offset, length);
                read += count;
                return count;
            }
        };

        archive("1", new ArchivedFile("a", bytes.length, SUMMER, () -> source)).write(sent);

        assertThat(behind).hasSizeGreaterThan(10).allMatch(count -> count < 512 * 1024);
    }

    @Test
    void has_one_file_open_at_a_time() throws IOException {
        var log = new ArrayList<String>();

        written("1", logged("a", log), logged("b", log));

        assertThat(log).containsExactly("a opened", "a closed", "b opened", "b closed");
    }

    @Test
    void whose_file_breaks_is_no_zip_that_anybody_opens() throws Exception {
        var log = new ArrayList<String>();
        var broken = new ArchivedFile(
                "b",
                200_000,
                SUMMER,
                () -> new FilterInputStream(logged("b", log).source().open()) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        var count = super.read(buffer, offset, length);
                        if (count < 0) {
                            throw new IOException("the store is gone");
                        }
                        return count;
                    }
                });

        assertThatThrownBy(() -> written("1", file("a", "whole"), broken)).hasMessage("the store is gone");
        isBroken(directory.resolve("written.zip"));
        assertThat(log).containsExactly("b opened", "b closed");
    }

    @Test
    void whose_file_is_shorter_or_longer_than_announced_is_no_zip_that_anybody_opens() throws Exception {
        for (var size : List.of(2L, 4L)) {
            var other = new ArchivedFile("b", size, SUMMER, () -> new ByteArrayInputStream(new byte[3]));

            assertThatThrownBy(() -> written("1", file("a", "whole"), other))
                    .isInstanceOf(IOException.class)
                    .hasMessage("a file of %d bytes had 3", size);
            isBroken(directory.resolve("written.zip"));
        }
    }

    @Test
    void whose_first_file_cannot_be_opened_has_sent_nothing() {
        var sent = new ByteArrayOutputStream();
        var gone = new ArchivedFile("a", 1, SUMMER, () -> {
            throw new IOException("the store is gone");
        });

        assertThatThrownBy(() -> archive("1", gone).write(sent)).hasMessage("the store is gone");
        assertThat(sent.size()).isZero();
    }

    @Test
    void leaves_the_stream_open_to_its_owner() throws IOException {
        var sent = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };

        archive("1", file("a", "un")).write(sent);

        assertThat(sent.closed).isFalse();
    }

    private static void isBroken(Path zip) throws Exception {
        assertThatThrownBy(() -> new ZipFile(zip.toFile())).isInstanceOf(ZipException.class);
        assertThat(InfoZip.run("-t", zip)).contains("End-of-central-directory signature not found");
    }

    private static Archive archive(String number, ArchivedFile... files) {
        return new Archive(List.of(new ArchivedFolder(number, List.of(files))));
    }

    private Path written(String number, ArchivedFile... files) throws IOException {
        return written(archive(number, files));
    }

    private Path written(Archive archive) throws IOException {
        var zip = directory.resolve("written.zip");
        try (var out = Files.newOutputStream(zip)) {
            archive.write(out);
        }
        return zip;
    }

    private static Map<String, String> contents(Path zip) throws IOException {
        var contents = new LinkedHashMap<String, String>();
        try (var read = new ZipFile(zip.toFile())) {
            for (var entry : read.stream().toList()) {
                contents.put(
                        entry.getName(), new String(read.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return contents;
    }

    private static ArchivedFile file(String name, String text) {
        var bytes = text.getBytes(UTF_8);
        return new ArchivedFile(name, bytes.length, SUMMER, () -> new ByteArrayInputStream(bytes));
    }

    private static ArchivedFile logged(String name, List<String> log) {
        return new ArchivedFile(name, 100_000, SUMMER, () -> {
            log.add(name + " opened");
            return new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
                @Override
                public void close() {
                    log.add(name + " closed");
                }
            };
        });
    }
}
