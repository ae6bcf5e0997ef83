package relais.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import relais.edge.MultipartBody;

/**
 * A browser for the portal: it keeps the cookie, sends forms of the page it shows, and follows no redirect by itself.
 */
final class PortalVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"formulaire\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String hub;
    private String cookie = "";
    private String formToken = "";

    PortalVisitor(String hub) {
        this.hub = hub;
    }

    /** @param path with its query, from {@code /portail} on */
    HttpResponse<String> open(String path) {
        return seen(request(path, "GET", BodyPublishers.noBody()));
    }

    /** Saves the body of the answer to a file, whatever the status. */
    HttpResponse<Path> download(String path, Path file) throws IOException, InterruptedException {
        return http.send(request(path, "GET", BodyPublishers.noBody()), BodyHandlers.ofFile(file));
    }

    /** @param fields each {@code name=value} */
    HttpResponse<String> submit(String path, String... fields) {
        var body = new StringBuilder("formulaire=").append(formToken);
        for (var field : fields) {
            var value = field.indexOf('=') + 1;
            body.append('&')
                    .append(field, 0, value)
                    .append(URLEncoder.encode(field.substring(value), StandardCharsets.UTF_8));
        }
        return seen(request(path, "POST", BodyPublishers.ofString(body.toString())));
    }

    /** A form of the page shown, with files. */
    MultipartBody formWithFiles() {
        return new MultipartBody().field("formulaire", formToken);
    }

    HttpResponse<String> submit(String path, MultipartBody form) {
        return seen(HttpRequest.newBuilder(URI.create(hub + path))
                .header("Accept", "text/html")
                .header("Content-Type", MultipartBody.contentType())
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofByteArray(form.bytes()))
                .build());
    }

    private HttpRequest request(String path, String method, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(hub + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, body);
        return (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build();
    }

    private HttpResponse<String> seen(HttpRequest request) {
        var answer = PartnerSoftware.sent(http, request, BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(given -> cookie = given.split(";", 2)[0]);
        var token = TOKEN.matcher(answer.body());
        if (token.find()) {
            formToken = token.group(1);
        }
        return answer;
    }
}
