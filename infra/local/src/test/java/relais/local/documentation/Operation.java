package relais.local.documentation;

import io.micronaut.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import relais.edge.Route;

/**
 * The parts of a route's description that no code holds.
 *
 * @param summary in French, for people
 * @param answers records of the functions, such as {@code mailbox.NotificationJson[]}; {@code bytes} or another kind of
 * text; {@code -} for none
 */
record Operation(HttpMethod method, String template, String summary, List<String> answers) {
    private static final List<Operation> ALL = read();

    static Operation of(Route route) {
        return ALL.stream()
                .filter(each -> each.method == route.method() && each.template.equals(route.template()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "operations.txt does not tell of %s %s".formatted(route.method(), route.template())));
    }

    private static List<Operation> read() {
        try (var file = Objects.requireNonNull(Operation.class.getResourceAsStream("operations.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                    .map(cells -> {
                        var route = cells.getFirst().split(" +");
                        var answers = cells.get(2).equals("-")
                                ? new String[0]
                                : cells.get(2).split(" ");
                        return new Operation(HttpMethod.valueOf(route[0]), route[1], cells.get(1), List.of(answers));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
