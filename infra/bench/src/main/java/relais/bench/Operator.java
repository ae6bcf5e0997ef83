package relais.bench;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** An operator's software that deposits one death certificate after the other. */
record Operator(HttpClient http, URI hub, String token) {
    private static final String CLIENT = "osl-dgs";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int CASES = 2;

    static Operator connected(URI hub, Path credentials) throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var form = "grant_type=client_credentials&scope=OSL&client_id=%s&client_secret=%s"
                .formatted(CLIENT, secret(credentials));
        var request = HttpRequest.newBuilder(hub.resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return new Operator(http, hub, String.valueOf(parsed(answer.body()).get("access_token")));
    }

    /** The duration of each deposit that was begun within that time. */
    List<Duration> depositFor(Duration time) throws IOException, InterruptedException {
        var latencies = new ArrayList<Duration>();
        var begin = System.nanoTime();
        for (var now = begin; now - begin < time.toNanos(); now = System.nanoTime()) {
            deposit();
            latencies.add(Duration.ofNanos(System.nanoTime() - now));
        }
        return latencies;
    }

    /** Deposits one folder, until both towns are notified. */
    void deposit() throws IOException, InterruptedException {
        deposit(SampleFile.ALL);
    }

    /** @param files with the sizes of the sample files, in their order */
    void deposit(List<SampleFile> files) throws IOException, InterruptedException {
        var number = "DGS-CERTDC-" + UUID.randomUUID();
        var ids = ID.matcher(send(
                        201,
                        "POST",
                        "/folders",
                        "application/json",
                        BodyPublishers.ofString(SampleFile.deposit(number))))
                .results()
                .map(found -> found.group(1))
                .toList();
        var folder = "/folders/" + ids.getFirst();
        for (var i = 0; i < files.size(); i++) {
            send(
                    204,
                    "PUT",
                    folder + "/attachments/" + ids.get(1 + CASES + i),
                    "application/octet-stream",
                    BodyPublishers.ofByteArray(files.get(i).bytes()));
        }
        send(
                204,
                "PATCH",
                folder,
                "application/json",
                BodyPublishers.ofString("{\"globalStatus\":\"HUBEE_COMPLETED\"}"));
    }

    private String send(int status, String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(hub.resolve("/teledossiers/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private static String secret(Path credentials) throws IOException {
        if (parsed(Files.readString(credentials)).get("clients") instanceof List<?> clients) {
            for (var entry : clients) {
                if (entry instanceof Map<?, ?> client && CLIENT.equals(client.get("clientId"))) {
                    return String.valueOf(client.get("clientSecret"));
                }
            }
        }
        throw new IllegalStateException(CLIENT + " is not in " + credentials);
    }

    private static Map<String, Object> parsed(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
