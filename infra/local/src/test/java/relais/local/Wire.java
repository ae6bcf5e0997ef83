package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import relais.edge.Conformance;

/** The HTTP client of a partner; it follows no redirect. */
@FunctionalInterface
interface Wire {
    Reply send(String method, URI uri, Map<String, String> headers, byte[] body);

    /** Knows every method, and reads no reason phrase. */
    static Wire ofToday() {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return (method, uri, headers, body) -> {
            var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            var answer = PartnerSoftware.sent(http, request.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), "", answer.headers().map(), answer.body());
        };
    }

    /** Knows no PATCH, and reads reason phrases. */
    static Wire ofOld() {
        return (method, uri, headers, body) -> {
            try {
                var connection = (HttpURLConnection) uri.toURL().openConnection();
                connection.setInstanceFollowRedirects(false);
                connection.setRequestMethod(method);
                headers.forEach(connection::setRequestProperty);
                if (body.length > 0) {
                    connection.setDoOutput(true);
                    connection.getOutputStream().write(body);
                }
                var reply = read(connection);
                Conformance.checked(method, uri.getPath(), reply.status(), reply.headers(), reply.body());
                return reply;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Reply read(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (var bytes = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Reply(
                    status,
                    connection.getResponseMessage(),
                    connection.getHeaderFields(),
                    bytes == null ? new byte[0] : bytes.readAllBytes());
        }
    }
}
