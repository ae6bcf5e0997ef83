package relais.edge;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Optional;

/** One line of a table of routes: a method, and a path whose variables stand for one segment each. */
public record Endpoint(HttpMethod method, String template) {

    /** The endpoint that a request matched, HEAD counted as GET; empty if no route matched. */
    public static Optional<Endpoint> of(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(match -> match.getRouteInfo() instanceof UriRouteInfo<?, ?> route
                        ? Optional.of(of(route))
                        : Optional.empty());
    }

    private static Endpoint of(UriRouteInfo<?, ?> route) {
        var method = route.getHttpMethod() == HttpMethod.HEAD ? HttpMethod.GET : route.getHttpMethod();
        return new Endpoint(method, route.getUriMatchTemplate().toString());
    }

    boolean matches(String path) {
        var wanted = segments(template);
        var given = segments(path);
        if (wanted.size() != given.size()) {
            return false;
        }
        for (var i = 0; i < wanted.size(); i++) {
            if (!isVariable(wanted.get(i)) && !wanted.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** If two templates match one path, the one with the earlier literal segment comes first. */
    static int byLiterals(String one, String other) {
        var ones = segments(one);
        var others = segments(other);
        for (var i = 0; i < Math.min(ones.size(), others.size()); i++) {
            var difference = Boolean.compare(isVariable(ones.get(i)), isVariable(others.get(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        var isEnded = path.length() > 1 && path.endsWith("/");
        return List.of((isEnded ? path.substring(0, path.length() - 1) : path).split("/", -1));
    }
}
