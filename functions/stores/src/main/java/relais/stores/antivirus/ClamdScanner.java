package relais.stores.antivirus;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import relais.domain.Unavailable;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;

/**
 * Streams stored bytes to clamd, by its commands {@code INSTREAM} and {@code VERSION} (the manual page clamd(8)). Only clamd's plain
 * {@code OK} is clean. clamd itself has to be told to alert on what it does not read, as {@code infra/decisions/0023-antivirus.md}
 * lists.
 */
final class ClamdScanner implements VirusScanner {
    /** In bytes; a second's work. */
    static final long PROMPT = 10_000_000;

    private static final Duration CONNECTION = Duration.ofSeconds(2);
    private static final Duration VERSION_TIMEOUT = Duration.ofSeconds(2);
    /** An answer of the API may take 29 seconds. */
    private static final Duration UPLOAD_TIMEOUT = Duration.ofSeconds(15);

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final Binaries binaries;
    private final ClamdAddress address;
    private final Duration largeFileTimeout;

    /** @param largeFileTimeout the limit for a file that is not scanned on upload */
    ClamdScanner(Binaries binaries, ClamdAddress address, Duration largeFileTimeout) {
        this.binaries = binaries;
        this.address = address;
        this.largeFileTimeout = largeFileTimeout;
    }

    @Override
    public boolean isScannedOnUpload(long size) {
        return size <= PROMPT;
    }

    @Override
    public Optional<String> signatures() {
        return Optional.of(ask(VERSION_TIMEOUT, clamd -> {
            clamd.getOutputStream().write("zVERSION\0".getBytes(US_ASCII));
            return answer(clamd);
        }));
    }

    @Override
    public Verdict scan(String key, long size) {
        var bytes = binaries.open(key).orElseThrow(() -> new Unavailable("bytes to scan are gone"));
        try (bytes) {
            return verdict(ask(isScannedOnUpload(size) ? UPLOAD_TIMEOUT : largeFileTimeout, clamd -> {
                stream(bytes, new DataOutputStream(clamd.getOutputStream()));
                return answer(clamd);
            }));
        } catch (IOException e) {
            throw new Unavailable("bytes to scan", e);
        }
    }

    @FunctionalInterface
    private interface Conversation {
        String with(Socket clamd) throws IOException;
    }

    /** Closes the connection when the time is over, because a blocked write has no limit of its own. */
    private String ask(Duration limit, Conversation conversation) {
        try (var clamd = new Socket()) {
            clamd.connect(address.resolved(), (int) CONNECTION.toMillis());
            var watch = Thread.ofVirtual().start(() -> closeAfter(limit, clamd));
            try {
                return conversation.with(clamd);
            } finally {
                watch.interrupt();
            }
        } catch (IOException e) {
            throw new Unavailable("clamd", e);
        }
    }

    private static void closeAfter(Duration limit, Socket clamd) {
        try (clamd) {
            Thread.sleep(limit);
        } catch (InterruptedException | IOException e) {
            // the conversation has ended by itself, or ends now
            Thread.currentThread().interrupt();
        }
    }

    private static void stream(InputStream bytes, DataOutputStream clamd) throws IOException {
        clamd.write("zINSTREAM\0".getBytes(US_ASCII));
        var chunk = new byte[CHUNK];
        for (var length = bytes.read(chunk); length >= 0; length = bytes.read(chunk)) {
            if (length > 0) {
                clamd.writeInt(length);
                clamd.write(chunk, 0, length);
            }
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static String answer(Socket clamd) throws IOException {
        var in = clamd.getInputStream();
        var answer = new ByteArrayOutputStream();
        for (var next = in.read(); next != 0; next = in.read()) {
            if (next < 0) {
                throw new IOException("half an answer");
            }
            answer.write(next);
            if (answer.size() > LONGEST_ANSWER) {
                throw new IOException("an endless answer");
            }
        }
        return answer.toString(UTF_8);
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (!answer.startsWith("stream: ") || !answer.endsWith(" FOUND")) {
            throw new Unavailable("clamd, which answers neither OK nor FOUND");
        }
        if (answer.startsWith("stream: Heuristics.Limits.Exceeded.MaxScanTime")) {
            throw new Unavailable("clamd, which needs more time");
        }
        if (answer.startsWith("stream: Heuristics.Limits.Exceeded")) {
            return Verdict.TOO_BIG;
        }
        return answer.startsWith("stream: Heuristics.Encrypted") ? Verdict.UNREADABLE : Verdict.INFECTED;
    }
}
