package relais.edge;

import io.micronaut.http.HttpMethod;
import java.util.Map;
import java.util.Set;
import relais.domain.access.Scope;

/**
 * One thing that may be asked of the hub; a line of the table of rights.
 *
 * @param template path with its variables in braces
 * @param isPublic whether no token is asked
 * @param isOverridden whether it stands for PATCH, and wants the header that says so
 * @param scopes one of which the token must hold; empty when public
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

    /** A list without what is not the caller's. */
    public static final String ABSENT = "absent";

    public Route {
        scopes = Set.copyOf(scopes);
        answers = Map.copyOf(answers);
        query = Set.copyOf(query);
    }

    /** The template without the base that all routes of a version share. */
    String pathInBase() {
        return template.replaceFirst("^/[a-z]+/v[0-9]+x?", "");
    }
}
