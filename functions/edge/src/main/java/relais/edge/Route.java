package relais.edge;

import io.micronaut.http.HttpMethod;
import java.util.Map;
import java.util.Set;
import relais.domain.access.Scope;

/**
 * One route of the API; a line of the table of rights.
 *
 * @param template path with its variables in braces
 * @param isPublic true if no token is required
 * @param isOverridden true if it stands for PATCH, and requires the override header
 * @param scopes of which the token must hold one; empty when public
 * @param answers what each caller is answered: a status, or {@value #ABSENT}
 * @param query names of the query parameters it knows
 */
public record Route(
        HttpMethod method,
        String template,
        boolean isPublic,
        boolean isOverridden,
        Set<Scope> scopes,
        Map<CallerKind, String> answers,
        Set<String> query) {

    /** The answer is a list without the things of others. */
    public static final String ABSENT = "absent";

    public Route {
        scopes = Set.copyOf(scopes);
        answers = Map.copyOf(answers);
        query = Set.copyOf(query);
    }

    /** The template without the common base of a version. */
    String pathInBase() {
        return template.replaceFirst("^/[a-z]+/v[0-9]+x?", "");
    }
}
