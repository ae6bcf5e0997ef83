package relais.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection on which a test writes every byte itself. */
public final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public RawConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Repeats a byte without a pause until the hub answers or hangs up. */
    public RawConnection sendUntilAnswered(int each) throws IOException {
        try {
            while (socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(each);
            }
        } catch (IOException hungUp) {
            // an answer sent before the hang-up can still be read
        }
        return this;
    }

    /** The next answer: its head, an empty line, and as much body as it announces. */
    public String answer() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("hung up after: " + head);
            }
            head.append((char) next);
        }
        var body = socket.getInputStream().readNBytes(length(head.toString()));
        return head + new String(body, StandardCharsets.UTF_8);
    }

    /** True if nothing more comes before the hub hangs up. */
    public boolean isOver() throws IOException {
        var rest = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(rest);
        return rest.size() == 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int length(String head) {
        return head.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> line.substring("content-length:".length()).strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
