package relais.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The only address on which the embedded services listen. */
public final class Loopback {
    public static final String HOST = "127.0.0.1";

    private Loopback() {}

    /** @return the port itself, or a free one for 0; throws {@link BusyPort} if it is in use */
    public static int claim(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw new BusyPort(port);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
