package relais.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for a service that counts connections. */
final class Tripwire implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger knocks = new AtomicInteger();

    Tripwire() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    int knocks() {
        return knocks.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        try {
            while (true) {
                try (var ignored = socket.accept()) {
                    knocks.incrementAndGet();
                }
            }
        } catch (SocketException closed) {
            // no connection can arrive any more
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
