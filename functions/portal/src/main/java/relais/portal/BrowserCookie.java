package relais.portal;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The only cookie: a random number that carries nothing, is hidden from scripts and ends with the browser session
 * (HUB-13, HUB-14).
 */
@Singleton
final class BrowserCookie {

    private static final int RANDOM_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final boolean isSecure;

    BrowserCookie(@Value("${relais.portal.url:https://}") String url) {
        this.isSecure = !url.startsWith("http://");
    }

    Optional<String> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name())
                .map(Cookie::getValue)
                .filter(value -> SHAPE.matcher(value).matches());
    }

    String another() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void give(MutableHttpResponse<?> response, String value) {
        response.cookie(cookie(value));
    }

    void take(MutableHttpResponse<?> response) {
        response.cookie(cookie("").maxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite(SameSite.Lax);
    }

    private String name() {
        return isSecure ? "__Host-relais" : "relais";
    }
}
