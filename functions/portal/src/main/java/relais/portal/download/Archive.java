package relais.portal.download;

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

/** The files of one télédossier as a zip with one folder, named after its number; no file is ever held in memory. */
public final class Archive {

    private static final int FOLDER_LENGTH = 64;
    private static final int BUFFER = 64 * 1024;
    private static final short EXTENDED_TIMESTAMP = 0x5455;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HH.mm").withZone(Paris.ZONE);

    private final FileName folder;

    public Archive(String number) {
        this(FileName.of(number, FOLDER_LENGTH));
    }

    private Archive(FileName folder) {
        this.folder = folder;
    }

    /** As in « 20261128-14.05_CERTDC-42.zip ». */
    public FileName fileName(Instant now) {
        return FileName.of(STAMP.format(now) + "_" + folder + ".zip");
    }

    /**
     * Writes the zip without closing the stream; files are taken and opened one by one.
     *
     * @throws IOException if a file cannot be read to its announced size. The zip then lacks its directory, and no reader
     *     takes it for whole; the caller must break the connection too. A runtime exception has the same effect.
     */
    public void write(Iterable<ArchivedFile> files, OutputStream out) throws IOException {
        var zip = new Zip(new BufferedOutputStream(out, BUFFER));
        try {
            addAll(files, zip);
            zip.finish();
            zip.flush();
        } finally {
            zip.release();
        }
    }

    /** The files of one télédossier, in the folder that an archive of several gives it. */
    public record ArchivedFolder(String number, List<ArchivedFile> files) {
        public ArchivedFolder {
            files = List.copyOf(files);
        }
    }

    /** As in « 20261128-14.05_teledossiers.zip ». */
    public static FileName fileNameOfSeveral(Instant now) {
        return new Archive("teledossiers").fileName(now);
    }

    /** Writes several télédossiers like {@link #write}, each with a folder of its own. */
    public static void writeSeveral(Iterable<ArchivedFolder> folders, OutputStream out) throws IOException {
        var names = new DistinctNames(FOLDER_LENGTH);
        var zip = new Zip(new BufferedOutputStream(out, BUFFER));
        try {
            for (var each : folders) {
                new Archive(names.of(each.number())).addAll(each.files(), zip);
            }
            zip.finish();
            zip.flush();
        } finally {
            zip.release();
        }
    }

    private void addAll(Iterable<ArchivedFile> files, ZipOutputStream zip) throws IOException {
        var names = new DistinctNames(folder);
        for (var file : files) {
            add(file, names.of(file.name()), zip);
        }
    }

    private void add(ArchivedFile file, FileName name, ZipOutputStream zip) throws IOException {
        try (var bytes = file.source().open()) {
            var entry = new ZipEntry(folder + "/" + name);
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
