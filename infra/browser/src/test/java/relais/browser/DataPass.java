package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Approves a town's request as DataPass does, with the signed sample of its webhook. */
final class DataPass {
    private static final Path SAMPLE = Path.of("../../events/datapass/post-approve.json");

    private DataPass() {}

    /** The sample's request for that town and administrator, with numbers and an address of its own. */
    static void approve(Town town) throws IOException, InterruptedException {
        var body = ObjectMapper.getDefault()
                .readValue(Files.readString(SAMPLE), JsonNode.class)
                .get("body")
                .getStringValue()
                .replace("21690123100011", town.siret())
                .replace("4312", town.request())
                .replace("Mairie de Lyon", town.name())
                .replace("jeanne.martin@lyon.example", town.administrator())
                .replace(
                        "a90939e8-f906-4343-8996-5955257f161d",
                        UUID.randomUUID().toString());
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Portal.url("/webhooks/datapass")))
                                .header("Content-Type", "application/json")
                                .header("X-Hub-Signature-256", "sha256=" + signature(body))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String signature(String body) {
        try {
            var secret = Portal.hub().context().getRequiredProperty("relais.datapass.secrets", String.class);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
