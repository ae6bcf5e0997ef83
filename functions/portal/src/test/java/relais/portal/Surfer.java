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
import relais.edge.MultipartBody;

/** A browser for the portal: keeps one cookie, and sends the forms of the page it shows. */
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

    /** Sends a form of the page last shown; fields are {@code name=value}. */
    Answer submit(String path, String... fields) {
        return post(path, form(fields));
    }

    /** The form of the page last shown, encoded. */
    String form(String... fields) {
        return Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "formulaire=" + formToken + "&", ""));
    }

    /** Sends it as a browser that states its origin; the answer is not shown, as after a double click. */
    Answer sendUnseen(String path, String form) {
        return request()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .send("POST", path, BodyPublishers.ofString(form));
    }

    /** Like {@link #sendUnseen}, but the answer becomes the page shown. */
    Answer send(String path, String form) {
        return seen(sendUnseen(path, form));
    }

    Answer post(String path, String body) {
        return seen(request()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, BodyPublishers.ofString(body)));
    }

    /** The form of the page last shown, with files. */
    MultipartBody formWithFiles() {
        return new MultipartBody().field("formulaire", formToken);
    }

    /** Sends it as a browser that states its origin; the answer is not shown, as after a double click. */
    Answer sendUnseen(String path, MultipartBody form) {
        return request()
                .header("Content-Type", MultipartBody.contentType())
                .header("Sec-Fetch-Site", "same-origin")
                .send("POST", path, BodyPublishers.ofByteArray(form.bytes()));
    }

    /** Like {@link #sendUnseen}, but the answer becomes the page shown. */
    Answer send(String path, MultipartBody form) {
        return seen(sendUnseen(path, form));
    }

    /** Follows the redirect of an answer. */
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
