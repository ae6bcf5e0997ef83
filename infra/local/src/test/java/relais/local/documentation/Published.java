package relais.local.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import relais.edge.Route;

/**
 * The names in HubEE's published OpenAPI files: one line a route ({@code GET /teledossiers/v1/cases/{}}), a parameter
 * ({@code … query lite string}) or a property of its answer ({@code … answer events[].id string}).
 */
public record Published(Set<String> lines) {

    /** The names that the project keeps. */
    public static Published kept() {
        try (var file = Objects.requireNonNull(Published.class.getResourceAsStream("published.txt"))) {
            return new Published(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(Route route) {
        return line(route.method().name(), route.template());
    }

    /** Without the names of path variables, which do not matter. */
    static String line(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    boolean has(Route route) {
        return lines.contains(line(route));
    }

    boolean has(Route route, String in, String name) {
        return lines.stream().anyMatch(line -> line.startsWith("%s %s %s ".formatted(line(route), in, name)));
    }

    List<String> headers(Route route) {
        var start = line(route) + " header ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).split(" ")[0])
                .toList();
    }
}
