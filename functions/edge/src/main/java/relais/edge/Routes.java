package relais.edge;

import io.micronaut.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import relais.domain.access.Scope;

/**
 * All routes of the API and their callers. A route that the table {@code rights.txt} does not have is refused, even if
 * code would serve it.
 */
public final class Routes {

    private static final String FORBIDDEN = "403";
    private static final List<Route> ALL = read();

    private Routes() {}

    public static List<Route> all() {
        return ALL;
    }

    public static Optional<Route> find(HttpMethod method, String template) {
        return ALL.stream()
                .filter(route -> route.method() == method && route.template().equals(template))
                .findFirst();
    }

    static Optional<Route> find(Endpoint asked) {
        return find(asked.method(), asked.template());
    }

    private static List<Route> read() {
        try (var table = Objects.requireNonNull(Routes.class.getResourceAsStream("rights.txt"))) {
            var lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            var kinds = kinds(new StringTokenizer(lines.getFirst()));
            return lines.stream()
                    .skip(1)
                    .map(line -> route(new StringTokenizer(line), kinds))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns between {@code how} and {@code parameters}. */
    private static List<CallerKind> kinds(StringTokenizer titles) {
        var words = words(titles);
        return words.subList(3, words.size() - 1).stream().map(CallerKind::of).toList();
    }

    private static Route route(StringTokenizer line, List<CallerKind> kinds) {
        var method = HttpMethod.valueOf(line.nextToken());
        var template = line.nextToken();
        var how = line.nextToken();
        var answers = new EnumMap<CallerKind, String>(CallerKind.class);
        kinds.forEach(kind -> answers.put(kind, line.nextToken()));
        var query = line.hasMoreTokens() ? Set.of(line.nextToken().split(",")) : Set.<String>of();
        var isPublic = how.equals("public");
        var scopes = isPublic ? EnumSet.noneOf(Scope.class) : admitted(answers);
        return new Route(method, template, isPublic, how.equals("override"), scopes, answers, query);
    }

    /** The scopes that may use it, at least on their own things. */
    private static Set<Scope> admitted(Map<CallerKind, String> answers) {
        var scopes = EnumSet.allOf(Scope.class);
        scopes.removeIf(scope -> FORBIDDEN.equals(answers.get(CallerKind.of(scope))));
        return scopes;
    }

    private static List<String> words(StringTokenizer line) {
        return Collections.list(line).stream().map(String::valueOf).toList();
    }
}
