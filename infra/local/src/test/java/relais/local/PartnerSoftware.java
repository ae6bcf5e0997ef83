package relais.local;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import relais.edge.Conformance;

/** A partner's software as the hub sees it: it holds a token, and speaks HTTP. */
record PartnerSoftware(HttpClient http, String hub, String token) {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    static PartnerSoftware connected(String hub, Credentials.CredentialsEntry credentials) {
        var http = HttpClient.newHttpClient();
        var basic = Base64.getEncoder()
                .encodeToString(
                        (credentials.clientId() + ":" + credentials.clientSecret()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(hub + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "*/*")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + credentials.scope()))
                .build();
        var answer = sent(http, request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token: %d %s".formatted(answer.statusCode(), answer.body()));
        }
        return new PartnerSoftware(
                http, hub, json(answer.body()).get("access_token").getStringValue());
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<byte[]> getBytes(String path) {
        return sent(http, request("GET", path, BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    HttpResponse<String> patch(String path, String body) {
        return send("PATCH", path, BodyPublishers.ofString(body));
    }

    HttpResponse<String> delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    HttpResponse<String> put(String path, byte[] bytes) {
        return send("PUT", path, BodyPublishers.ofByteArray(bytes));
    }

    /** What the referential answers. */
    HttpResponse<String> referential(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(hub + "/referential/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "*/*")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return sent(http, request, BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body) {
        return sent(http, request(method, path, body).build(), BodyHandlers.ofString());
    }

    /** The whole deposit of one folder, files included, completed. */
    Deposited deposit(TestFolder folder) {
        var deposited = open(folder);
        folder.files().forEach(file -> put(deposited.attachmentPath(file), file.bytes()));
        patch(deposited.path(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}");
        return deposited;
    }

    Deposited open(TestFolder folder) {
        return new Deposited(folder, json(post("/folders", folder.json()).body()));
    }

    HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(hub + "/teledossiers/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .method(method, body);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readValue(text, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    static <T> HttpResponse<T> sent(HttpClient http, HttpRequest request, BodyHandler<T> handler) {
        try {
            return Conformance.checked(http.send(request, handler));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A folder with the ids that the hub gave. */
    record Deposited(TestFolder folder, JsonNode answer) {
        UUID id() {
            return id(answer);
        }

        String path() {
            return "/folders/" + id();
        }

        UUID caseId(int index) {
            return id(answer.get("cases").get(index));
        }

        UUID attachmentId(int index) {
            return id(answer.get("attachments").get(index));
        }

        String attachmentPath(TestFolder.File file) {
            return path() + "/attachments/" + attachmentId(folder.files().indexOf(file));
        }

        private static UUID id(JsonNode node) {
            return UUID.fromString(node.get("id").getStringValue());
        }
    }
}
