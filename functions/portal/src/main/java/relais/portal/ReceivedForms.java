package relais.portal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Receives forms sent from a page of this site only. The sender is recognised afterwards. */
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
        // one with files is claimed when they have been read, by ReceivedFiles
        if (!asked.bringsFiles()) {
            submissions.receive(asked).ifPresent(answer -> {
                throw Redirect.again(answer);
            });
        }
        if (!asked.isProved() && !isSurelyFromHere(asked.request())) {
            throw Redirect.formRefused();
        }
    }

    /** A browser too old to send the header is trusted by its form's token alone. */
    private static boolean isFromHere(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        var origin = request.getHeaders().get("Origin");
        return (site == null || site.equals("same-origin"))
                && (origin == null || isOf(origin, request.getHeaders().get("Host")));
    }

    /** True only if the browser states it, not if it merely does not deny it. */
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
