package relais.emulators;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Debian's clamd, where it is installed, with test signatures of the project's own: EICAR's and one of ours. It has the settings that a
 * deployment needs too, so that it alerts on what it does not read.
 */
public final class EmbeddedClamd implements AutoCloseable {
    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"));
    /** The JVM's property by which a benchmark leaves clamd out. */
    private static final String OFF = "relais.clamd.off";

    private static final String SIGNATURES = "signatures/relais.ndb";
    private static final long PATIENCE_SECONDS = 60;
    private static final Logger LOG = System.getLogger(EmbeddedClamd.class.getName());

    private final Process process;
    private final int port;

    private EmbeddedClamd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static boolean isInstalled() {
        return !Boolean.getBoolean(OFF) && PROGRAMS.stream().anyMatch(Files::isExecutable);
    }

    /** Empty where clamd is not installed, or does not start. */
    static Optional<EmbeddedClamd> startIfPossible(Path folder) {
        try {
            return isInstalled() ? Optional.of(start(folder)) : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no antivirus", e);
            return Optional.empty();
        }
    }

    /** On a free port. Ends the one that a killed JVM left on this folder. */
    public static EmbeddedClamd start(Path folder) throws IOException {
        var port = Loopback.claim(0);
        var home = Files.createDirectories(folder.toAbsolutePath());
        endSurvivor(home);
        var signatures = Files.createDirectories(home.resolve("signatures"));
        try (var own = Objects.requireNonNull(EmbeddedClamd.class.getResourceAsStream(SIGNATURES))) {
            Files.write(signatures.resolve("relais.ndb"), own.readAllBytes());
        }
        var settings = Files.writeString(home.resolve("clamd.conf"), settings(home, signatures, port));
        var log = Redirect.appendTo(home.resolve("clamd.log").toFile());
        var process = new ProcessBuilder(program(), "--foreground", "--config-file=" + settings)
                .redirectOutput(log)
                .redirectError(log)
                .start();
        Files.writeString(home.resolve("pid"), Long.toString(process.pid()));
        var started = new EmbeddedClamd(process, port);
        started.awaitAnswer(home);
        return started;
    }

    private static String program() {
        return PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException("clamd is not installed"));
    }

    /** Every limit is above the promised gigabyte, unpacked or not, and what exceeds one is told. */
    private static String settings(Path home, Path signatures, int port) {
        return """
                DatabaseDirectory %s
                TemporaryDirectory %s
                TCPSocket %d
                TCPAddr %s
                Foreground yes
                MaxThreads 4
                StreamMaxLength 2000M
                MaxFileSize 2000M
                MaxScanSize 4000M
                MaxScanTime 600000
                AlertExceedsMax yes
                AlertEncrypted yes
                """.formatted(signatures, home, port, Loopback.HOST);
    }

    private static void endSurvivor(Path home) throws IOException {
        var file = home.resolve("pid");
        if (Files.exists(file)) {
            var settings = home.resolve("clamd.conf").toString();
            Stream.of(Files.readString(file))
                    .filter(pid -> pid.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .filter(each -> each.info().commandLine().orElse("").contains(settings))
                    .forEach(each -> {
                        each.destroyForcibly();
                        each.onExit().join();
                    });
        }
    }

    private void awaitAnswer(Path home) throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("clamd does not start; its log is " + home.resolve("clamd.log"));
            }
            pause();
        }
    }

    /** Waits until the process ends, for a moment at most. */
    private void pause() {
        try {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Loopback.HOST, port), 100);
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("zPING\0".getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII).startsWith("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code <host>:<port>} */
    public String address() {
        return Loopback.HOST + ":" + port;
    }

    /** Stops it as a crash does. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
