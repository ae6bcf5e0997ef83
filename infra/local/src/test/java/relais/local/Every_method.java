package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.edge.Routes;
import relais.portal.PageRoutes;

/** Of every path is allowed where a table has it, and is else a 405 that names those that are. */
class Every_method {
    private static final List<String> TRIED = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Stream<Map.Entry<String, Set<String>>> paths() {
        var paths = new TreeMap<String, Set<String>>();
        Routes.all().forEach(route -> add(paths, route.template(), route.method()));
        PageRoutes.all().forEach(route -> add(paths, route.template(), route.method()));
        return paths.entrySet().stream();
    }

    private static void add(Map<String, Set<String>> paths, String template, HttpMethod method) {
        var methods = paths.computeIfAbsent(template, each -> new TreeSet<>());
        methods.add(method.name());
        if (method == HttpMethod.GET) {
            methods.add("HEAD");
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void is_the_tables(Map.Entry<String, Set<String>> path) throws Exception {
        for (var method : TRIED) {
            var address = path.getKey().replaceAll("\\{[^}]+}", SoundRequest.anId());
            var request = HttpRequest.newBuilder(URI.create(SharedHub.hub().url() + address))
                    .method(method, BodyPublishers.noBody())
                    .build();
            var answer = HTTP.send(request, BodyHandlers.discarding());
            var isAllowed = path.getValue().contains(method);

            assertThat(answer.statusCode() == 405)
                    .as(method + " " + address + " " + answer)
                    .isEqualTo(!isAllowed);
            if (!isAllowed) {
                assertThat(answer.headers().firstValue("Allow").orElse("").split(", "))
                        .as(method + " " + address)
                        .containsExactlyInAnyOrderElementsOf(path.getValue());
            }
        }
    }
}
