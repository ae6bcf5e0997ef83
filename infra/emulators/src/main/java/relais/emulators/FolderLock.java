package relais.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** One living owner of a data folder, who alone may empty it; the system releases the lock of a killed one. */
record FolderLock(Path folder, FileChannel channel) implements AutoCloseable {
    private static final String NAME = "lock";

    static FolderLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new IllegalStateException(
                        "Le dossier %s est déjà utilisé par un autre Relais : arrêtez-le d'abord.".formatted(folder));
            }
            return new FolderLock(folder, channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Removes all but the lock itself. */
    void emptyFolder() throws IOException {
        try (var kept = Files.list(folder)) {
            for (var each : kept.filter(path -> !path.endsWith(NAME)).toList()) {
                FileUtils.forceDelete(each.toFile());
            }
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedInThisJvm) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
