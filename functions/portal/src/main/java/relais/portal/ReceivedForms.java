package relais.portal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Receives a form from a page of this site only; its sender is recognised afterwards. */
@Singleton
final class ReceivedForms {

    private final Submissions submissions;

    ReceivedForms(Submissions submissions) {
        this.submissions = submissions;
    }

    /** A form sent twice is answered twice and acted on once. */
    void receive(PageRequest asked) {
        if (!isFromHere(asked.request()) || !asked.sentToken().isWellFormed()) {
            throw Redirect.formRefused();
        }
        submissions.receive(asked).ifPresent(answer -> {
            throw Redirect.again(answer);
        });
        if (!asked.isProved() && !isSurelyFromHere(asked.request())) {
            throw Redirect.formRefused();
        }
    }

    /** A browser too old to say so is trusted for its form's token alone. */
    private static boolean isFromHere(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        var origin = request.getHeaders().get("Origin");
        return (site == null || site.equals("same-origin"))
                && (origin == null || isOf(origin, request.getHeaders().get("Host")));
    }

    /** Said by the browser itself, and not only not denied. */
    private static boolean isSurelyFromHere(HttpRequest<?> request) {
        return isFromHere(request)
                && (request.getHeaders().contains("Sec-Fetch-Site")
                        || request.getHeaders().contains("Origin"));
    }

    private static boolean isOf(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
