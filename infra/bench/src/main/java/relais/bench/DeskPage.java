package relais.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A page that an agent asks for again and again.
 *
 * @param path with the filters; a search is posted to it
 * @param sought the words of a search; empty if it is none
 */
record DeskPage(String name, URI hub, String path, String sought, Office office) {
    private static final String LISTS = "/portail/teledossiers";
    private static final Pattern TOKEN = Pattern.compile("name=\"formulaire\" value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("[?&]([a-z]+)=([^&]*)");

    /** The duration of one answer and the number of its télédossiers. */
    record Seen(Duration time, int lines) {}

    Seen open(HttpClient http) throws IOException, InterruptedException {
        var request = sought.isEmpty() ? request(path).build() : search(http);
        var begin = System.nanoTime();
        var page = body(http, request);
        var time = Duration.ofNanos(System.nanoTime() - begin);
        return new Seen(time, page.split("<th scope=\"row\">", -1).length - 1);
    }

    /** Each with a form token of its own, so that none is taken for a double click. */
    private HttpRequest search(HttpClient http) throws IOException, InterruptedException {
        var token = TOKEN.matcher(body(http, request(LISTS).build()));
        if (!token.find()) {
            throw new IllegalStateException("no form in " + LISTS);
        }
        var form = new StringBuilder("formulaire=" + token.group(1) + "&recherche=" + encoded(sought));
        FIELD.matcher(path)
                .results()
                .forEach(field -> form.append('&').append(field.group().substring(1)));
        return request(LISTS)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build();
    }

    private String body(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s: %d %s".formatted(name, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.resolve(path)).header("Cookie", "relais=" + office.cookie());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
