package relais.emulators.lambda;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The package that Lambda unpacks for one function: lib, jre, bootstrap and relais.aot, the cache that fits exactly
 * these.
 */
public final class FunctionPackage {
    /** The AOT cache identifies its jars by date; the bootstrap restores this one where unpacking loses it. */
    private static final FileTime DATE = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    private static final long LARGEST_UNZIPPED = 250L * 1024 * 1024;

    private final Path folder;
    private final Path cache;

    /** @param folder which holds lib already */
    public FunctionPackage(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.cache = this.folder.resolve("relais.aot");
    }

    /** @param jre shared by all packages of this machine, and copied into each zip */
    public FunctionPackage assemble(Path jre, Path bootstrap) throws IOException {
        Files.deleteIfExists(folder.resolve("jre"));
        Files.createSymbolicLink(folder.resolve("jre"), jre.toAbsolutePath());
        Files.copy(bootstrap, folder.resolve("bootstrap"), REPLACE_EXISTING);
        Files.deleteIfExists(cache);
        try (var jars = Files.list(folder.resolve("lib"))) {
            for (var jar : jars.toList()) {
                Files.setLastModifiedTime(jar, DATE);
            }
        }
        return this;
    }

    /** The function in a run that writes the AOT cache at its end, from all its answers until then. */
    public FunctionProcess training(String handler, Map<String, String> environment) throws IOException {
        return FunctionProcess.ofPackage(folder, handler, environment, "-XX:AOTCacheOutput=" + cache);
    }

    /** The trained function; it fails to start if the JVM finds its cache unfit. */
    public FunctionProcess trained(String handler, Map<String, String> environment) throws IOException {
        return FunctionProcess.ofPackage(folder, handler, environment, "-XX:AOTMode=on");
    }

    /**
     * Makes the AOT cache from a run that answers these events, then runs them again with nothing but the cache
     * allowed.
     */
    public List<String> train(String handler, Map<String, String> environment, List<String> events)
            throws IOException, InterruptedException {
        try (var function = training(handler, environment)) {
            answers(function, events);
        }
        try (var function = trained(handler, environment)) {
            return answers(function, events);
        }
    }

    private static List<String> answers(FunctionProcess function, List<String> events) throws InterruptedException {
        function.awaitReady();
        var answers = new ArrayList<String>();
        for (var event : events) {
            answers.add(function.invoke(event));
        }
        return answers;
    }

    /** @throws IllegalStateException if it is larger than Lambda allows */
    public long unzippedBytes() throws IOException {
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            var bytes = paths.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
            if (bytes > LARGEST_UNZIPPED) {
                throw new IllegalStateException(
                        "%s: %d bytes unzipped, Lambda takes %d".formatted(folder, bytes, LARGEST_UNZIPPED));
            }
            return bytes;
        }
    }

    /** Writes the same zip for the same files, whenever and wherever. */
    public void zip(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (var zip = FileSystems.newFileSystem(file, Map.of("create", true, "enablePosixFileAttributes", true));
                var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (var path : paths.sorted().toList()) {
                if (Files.isRegularFile(path)) {
                    var entry = zip.getPath(folder.relativize(path).toString());
                    if (entry.getParent() != null) {
                        Files.createDirectories(entry.getParent());
                        Files.setLastModifiedTime(entry.getParent(), DATE);
                    }
                    Files.copy(path, entry);
                    Files.setLastModifiedTime(entry, DATE);
                    var mode = Files.isExecutable(path) ? "rwxr-xr-x" : "rw-r--r--";
                    Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(mode));
                }
            }
        }
    }
}
