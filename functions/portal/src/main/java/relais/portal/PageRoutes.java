package relais.portal;

import io.micronaut.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;
import relais.edge.Endpoint;

/** Everything that may be asked of the portal, and by whom: what is not in the table {@code pages.txt} is refused. */
public final class PageRoutes {

    private static final List<PageRoute> ALL = read();

    private PageRoutes() {}

    public static List<PageRoute> all() {
        return ALL;
    }

    public static Optional<PageRoute> find(HttpMethod method, String template) {
        return ALL.stream()
                .filter(route -> route.method() == method && route.template().equals(template))
                .findFirst();
    }

    static Optional<PageRoute> find(Endpoint asked) {
        return find(asked.method(), asked.template());
    }

    private static List<PageRoute> read() {
        try (var table = Objects.requireNonNull(PageRoutes.class.getResourceAsStream("pages.txt"))) {
            var lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            var titles = List.of(lines.getFirst().split(" +"));
            var standings =
                    titles.subList(2, titles.size()).stream().map(Audience::of).toList();
            return lines.stream()
                    .skip(1)
                    .map(line -> route(new StringTokenizer(line), standings))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageRoute route(StringTokenizer line, List<Audience> standings) {
        var method = HttpMethod.valueOf(line.nextToken());
        var template = line.nextToken();
        var answers = new EnumMap<Audience, String>(Audience.class);
        var elsewhere = new EnumMap<Audience, String>(Audience.class);
        standings.forEach(standing -> {
            var cell = line.nextToken().split("/");
            answers.put(standing, cell[0]);
            elsewhere.put(standing, cell[cell.length - 1]);
        });
        return new PageRoute(method, template, answers, elsewhere);
    }
}
