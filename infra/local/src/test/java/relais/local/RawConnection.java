package relais.local;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection for any bytes, HTTP or not, kept while the hub keeps it. */
final class RawConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;
    /** The hub ended the connection without a word. */
    static final int NO_ANSWER = 0;

    private final URI hub;
    private @Nullable Socket socket;
    private InputStream answers = InputStream.nullInputStream();

    RawConnection(String hub) {
        this.hub = URI.create(hub);
    }

    /** @param location empty where the answer leads nowhere */
    record Answer(int status, String location) {}

    /** @param isHead true if the answer has no body whatever its headers say */
    Answer exchange(byte[] request, boolean isHead) throws IOException {
        var wasOpen = socket != null;
        try {
            return attempt(request, isHead);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            close();
        }
        if (wasOpen) {
            try {
                return attempt(request, isHead);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                close();
            }
        }
        return new Answer(NO_ANSWER, "");
    }

    private Answer attempt(byte[] request, boolean isHead) throws IOException {
        var open = open();
        try {
            open.getOutputStream().write(request);
            open.getOutputStream().flush();
        } catch (IOException e) {
            // refused before all was read; the answer may be there all the same
        }
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = headers();
        if (!isHead && status != 204 && status != 304) {
            skipBody(headers);
        }
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers.getOrDefault("location", ""));
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket(hub.getHost(), hub.getPort());
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            answers = new BufferedInputStream(socket.getInputStream());
        }
        return socket;
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private void skipBody(Map<String, String> headers) throws IOException {
        var length = headers.get("content-length");
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (var size = size(); size > 0; size = size()) {
                answers.skipNBytes(size);
                line();
            }
            line();
        } else if (length != null) {
            answers.skipNBytes(Long.parseLong(length));
        } else {
            answers.transferTo(ByteArrayOutputStream.nullOutputStream());
            close();
        }
    }

    private long size() throws IOException {
        return Long.parseLong(line().strip(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
