package relais.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** DataPass as the hub sees it: it signs what it sends. */
record DataPassSoftware(String hub, String secret) {

    static DataPassSoftware of(LocalHub hub) {
        return new DataPassSoftware(
                hub.url(), Objects.requireNonNull(hub.credentials().datapassSecret()));
    }

    HttpResponse<String> post(String body) {
        var request = HttpRequest.newBuilder(URI.create(hub + "/webhooks/datapass"))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + signature(body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return PartnerSoftware.sent(HttpClient.newHttpClient(), request, BodyHandlers.ofString());
    }

    /** Hexadecimal. */
    String signature(String body) {
        return signature(body.getBytes(StandardCharsets.UTF_8));
    }

    String signature(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
