package relais.edge;

import io.micronaut.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All routes, of the API and of the fronts. A path belongs to the template with the most literal segments. */
@Singleton
final class Endpoints {
    private final List<Endpoint> all;

    Endpoints(Fronts fronts) {
        this.all = Stream.concat(
                        Routes.all().stream().map(route -> new Endpoint(route.method(), route.template())),
                        fronts.endpoints())
                .toList();
    }

    /** The template of the path; empty if no table has one. */
    Optional<String> template(String path) {
        return all.stream()
                .filter(each -> each.matches(path))
                .map(Endpoint::template)
                .min(Endpoint::byLiterals);
    }

    /**
     * The router takes PATCH /cases/migrate for a case named "migrate", although the path belongs to another line,
     * without that method.
     */
    boolean isOfSibling(String path, Endpoint asked) {
        return template(path)
                .filter(template -> !template.equals(asked.template()))
                .isPresent();
    }

    /** The methods of a path for the header Allow; HEAD comes with GET. */
    Set<String> methods(String path) {
        var template = template(path).orElse("");
        var methods = new LinkedHashSet<String>();
        all.stream()
                .filter(each -> each.template().equals(template))
                .map(Endpoint::method)
                .forEach(method -> {
                    methods.add(method.name());
                    if (method == HttpMethod.GET) {
                        methods.add(HttpMethod.HEAD.name());
                    }
                });
        return methods;
    }
}
