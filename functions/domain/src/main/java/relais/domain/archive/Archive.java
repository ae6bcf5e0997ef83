package relais.domain.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import relais.domain.Paris;

/** The files of télédossiers as a zip with one folder for each, named after its number; no file is ever held in memory. */
public final class Archive {

    private static final int FOLDER_LENGTH = 64;
    private static final int BUFFER = 64 * 1024;
    private static final short EXTENDED_TIMESTAMP = 0x5455;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HH.mm").withZone(Paris.ZONE);

    private final List<ArchivedFolder> folders;

    public Archive(List<ArchivedFolder> folders) {
        this.folders = List.copyOf(folders);
    }

    /** As in « 20261128-14.05_CERTDC-42.zip » for one télédossier. */
    public FileName fileName(Instant now) {
        return folders.size() == 1
                ? named(
                        now,
                        FileName.of(folders.getFirst().number(), FOLDER_LENGTH).value())
                : anonymousName(now);
    }

    /** A name without anything of a télédossier, as in « 20261128-14.05_teledossiers.zip ». */
    public static FileName anonymousName(Instant now) {
        return named(now, "teledossiers");
    }

    private static FileName named(Instant now, String rest) {
        return FileName.of(STAMP.format(now) + "_" + rest + ".zip");
    }

    /**
     * Writes the zip without closing the stream; files are opened one by one.
     *
     * @throws IOException if a file cannot be read to its announced size. The zip then lacks its directory, and no reader
     *     takes it for whole; the caller must break the connection too. A runtime exception has the same effect.
     */
    public void write(OutputStream out) throws IOException {
        var folderNames = new DistinctNames(FOLDER_LENGTH);
        var zip = new Zip(new BufferedOutputStream(out, BUFFER));
        try {
            for (var each : folders) {
                var folder = folderNames.of(each.number());
                var names = DistinctNames.within(folder);
                for (var file : each.files()) {
                    add(file, folder + "/" + names.of(file.name()), zip);
                }
            }
            zip.finish();
            zip.flush();
        } finally {
            zip.release();
        }
    }

    private static void add(ArchivedFile file, String name, ZipOutputStream zip) throws IOException {
        try (var bytes = file.source().open()) {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.ofInstant(file.modified(), Paris.ZONE));
            entry.setExtra(timestamp(file.modified()));
            zip.putNextEntry(entry);
            var size = bytes.transferTo(zip);
            if (size != file.size()) {
                throw new IOException("a file of %d bytes had %d".formatted(file.size(), size));
            }
            zip.closeEntry();
        }
    }

    /** The instant for readers in other time zones. Info-ZIP 6.00 ignores the UTF-8 flag of an entry without any extra field. */
    private static byte[] timestamp(Instant modified) {
        return ByteBuffer.allocate(9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(EXTENDED_TIMESTAMP)
                .putShort((short) 5)
                .put((byte) 1)
                .putInt((int) modified.getEpochSecond())
                .array();
    }

    /**
     * A zip that frees its memory by {@link #release}, because {@link #close} would complete a broken one. The JDK adds zip64 from 65 535
     * entries or 4 GiB on, but not to the local header of a single file above 4 GiB, which only readers of the directory
     * open.
     */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out);
            // most documents are compressed already
            setLevel(Deflater.BEST_SPEED);
        }

        void release() {
            def.end();
        }
    }
}
