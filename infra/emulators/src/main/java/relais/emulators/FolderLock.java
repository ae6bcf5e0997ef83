package relais.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One living owner a data folder; the system releases the lock of a killed one. */
record FolderLock(FileChannel channel) implements AutoCloseable {
    static FolderLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new IllegalStateException(
                        "Le dossier %s est déjà utilisé par un autre Relais : arrêtez-le d'abord.".formatted(folder));
            }
            return new FolderLock(channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
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
