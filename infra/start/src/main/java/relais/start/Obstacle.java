package relais.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** An obstacle to the start, as a sentence; the runner checks again, since things change meanwhile. */
final class Obstacle {
    private Obstacle() {}

    static Optional<String> to(Options options, String system) {
        if (!system.startsWith("Linux")) {
            return Optional.of(
                    "Le PostgreSQL embarqué n’existe que pour Linux : %s ne peut pas lancer Relais.".formatted(system));
        }
        if (isUsed(options)) {
            return Optional.of(
                    "Le dossier %s est déjà utilisé par un autre Relais : arrêtez-le d’abord (Ctrl-C), ou donnez un autre --folder."
                            .formatted(options.data()));
        }
        if (isTaken(options.port())) {
            return Optional.of(
                    "Le port %d est déjà pris par un autre programme : choisissez-en un autre, par exemple -Drelais.args=\"--port %d\"."
                            .formatted(options.port(), options.port() == 8090 ? 8091 : 8090));
        }
        return Optional.empty();
    }

    private static boolean isUsed(Options options) {
        var lock = options.data().resolve("lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var owned = channel.tryLock()) {
            return owned == null;
        } catch (OverlappingFileLockException ownedInThisJvm) {
            return true;
        } catch (IOException leftToTheRunner) {
            return false;
        }
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
