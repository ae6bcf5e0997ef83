package relais.edge;

import io.micronaut.http.HttpMethod;
import java.util.Set;
import relais.domain.access.Scope;

/**
 * One thing that may be asked of the hub.
 *
 * @param template path with its variables in braces
 * @param isPublic whether no token is asked
 * @param scopes one of which the token must hold; empty when public
 * @param query names of the query parameters it knows
 * @param isOverridden whether it stands for PATCH, and wants the header that says so
 */
public record Route(
        HttpMethod method,
        String template,
        boolean isPublic,
        Set<Scope> scopes,
        Set<String> query,
        boolean isOverridden) {

    public Route {
        scopes = Set.copyOf(scopes);
        query = Set.copyOf(query);
    }

    /** The template without the base that all routes of a version share. */
    String pathInBase() {
        return template.replaceFirst("^/[a-z]+/v[0-9]+x?", "");
    }
}
