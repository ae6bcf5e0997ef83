package relais.domain.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file to be put into an archive.
 *
 * @param name as its sender chose it
 * @param size in bytes, exactly what the source gives
 * @param modified shown by the reader of the archive in Paris time, to 2 seconds
 */
public record ArchivedFile(String name, long size, Instant modified, Source source) {

    @FunctionalInterface
    public interface Source {
        /** Opens the bytes, for the archive to close. */
        InputStream open() throws IOException;
    }
}
