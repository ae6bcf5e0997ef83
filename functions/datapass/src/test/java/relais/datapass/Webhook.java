package relais.datapass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import relais.domain.datapass.MemoryDecisionQueue;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** The webhook on a real server before a queue in memory, called as DataPass calls it; two secrets are in force. */
final class Webhook implements AutoCloseable {
    static final String SECRET = "the secret in force";
    static final String NEXT_SECRET = "the one that replaces it";

    private final HttpHub http = new HttpHub(Map.of("relais.datapass.secrets", SECRET + "," + NEXT_SECRET));

    /** {@code events/datapass/approve-lyon.json}. */
    static String approval() {
        try {
            return Files.readString(Path.of("..", "..", "events", "datapass", "approve-lyon.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer hear(String body) {
        return hear(body, signature(SECRET, body));
    }

    Answer hear(String body, String signature) {
        return http.anonymous().header("X-Hub-Signature-256", signature).post("/webhooks/datapass", body);
    }

    Answer hearUnsigned(String body) {
        return http.anonymous().post("/webhooks/datapass", body);
    }

    Instant now() {
        return http.hub.clock.instant();
    }

    MemoryDecisionQueue queue() {
        return http.context().getBean(MemoryDecisionQueue.class);
    }

    static String signature(String secret, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
