package relais.datapass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which démarches a request at DataPass asks for, as {@code demarches.txt} says. */
final class Demarches {
    private static final String ANY_SCOPE = "*";
    private static final List<Line> TABLE = table();

    private Demarches() {}

    private record Line(String model, String scope, String processCode) {}

    static boolean knows(String model) {
        return TABLE.stream().anyMatch(line -> line.model().equals(model));
    }

    /** Whether the scopes say which démarches are asked for. */
    static boolean dependOnScopes(String model) {
        return TABLE.stream()
                .noneMatch(line -> line.model().equals(model) && line.scope().equals(ANY_SCOPE));
    }

    /** @throws IllegalArgumentException for a scope that is not in the table: it must be added before anything is opened */
    static Set<String> asked(String model, List<String> scopes) {
        var codes = new LinkedHashSet<String>();
        for (var scope : dependOnScopes(model) ? scopes : List.of(ANY_SCOPE)) {
            codes.add(TABLE.stream()
                    .filter(line -> line.model().equals(model) && line.scope().equals(scope))
                    .map(Line::processCode)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("no démarche is known for %s of %s".formatted(scope, model))));
        }
        return codes;
    }

    private static List<Line> table() {
        try (var bytes = Demarches.class.getResourceAsStream("demarches.txt")) {
            var text = new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(words -> new Line(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
