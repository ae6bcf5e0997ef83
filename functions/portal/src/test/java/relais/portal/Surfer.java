package relais.portal;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** A browser as far as the portal is concerned: keeps one cookie, sends forms from the page they are on. */
final class Surfer {
    private static final Pattern TOKEN = Pattern.compile("name=\"formulaire\" value=\"([^\"]+)\"");

    private final HttpHub http;
    private @Nullable String cookie;
    private String formToken = "";

    Surfer(HttpHub http) {
        this.http = http;
    }

    Answer get(String path) {
        return seen(request().get(path));
    }

    /** From the page last seen; fields are {@code name=value}. */
    Answer submit(String path, String... fields) {
        return post(path, form(fields));
    }

    /** The form of the page last seen, as it is sent. */
    String form(String... fields) {
        return Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "formulaire=" + formToken + "&", ""));
    }

    /** Sends it as a browser does that says from where; what is answered is not seen, as after a double click. */
    Answer sendUnseen(String path, String form) {
        return request()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .send("POST", path, BodyPublishers.ofString(form));
    }

    /** As {@link #sendUnseen}; the page that answers is the one that the browser shows. */
    Answer send(String path, String form) {
        return seen(sendUnseen(path, form));
    }

    Answer post(String path, String body) {
        return seen(request()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, BodyPublishers.ofString(body)));
    }

    /** To the page to which an answer leads. */
    Answer follow(Answer answer) {
        return get(answer.header("Location"));
    }

    HttpHub.Request request() {
        var request = http.anonymous();
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    void useCookie(@Nullable String other) {
        cookie = other;
    }

    private Answer seen(Answer answer) {
        var given = answer.header("Set-Cookie");
        if (!given.isEmpty()) {
            cookie = Objects.requireNonNull(given.split(";", 2)[0]);
        }
        var token = TOKEN.matcher(answer.text());
        if (token.find()) {
            formToken = token.group(1);
        }
        return answer;
    }
}
