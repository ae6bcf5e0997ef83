package relais.domain.datapass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;

/** The démarches that DataPass requests ask for, from {@code demarches.txt} and the operator's additional lines. */
public record Catalogue(List<CatalogueLine> lines) {
    /** The scope of a type that asks for one démarche with any scopes. */
    public static final String ANY_SCOPE = "*";

    public static final Catalogue BUILT_IN = new Catalogue(builtIn());

    public Catalogue {
        lines = List.copyOf(lines);
    }

    /**
     * @param model the type of the request, {@code model_type} on the wire
     * @param scope {@value Catalogue#ANY_SCOPE} for any
     * @param processCode null if the hub has nothing to do with it
     */
    public record CatalogueLine(
            String model, String scope, @Nullable String processCode) {}

    /**
     * The known démarches of a request.
     *
     * @param unknown the scopes without a line, or with one whose démarche the hub does not have
     */
    public record Asked(Set<String> processCodes, Set<String> unknown) {
        static final Asked NOTHING = new Asked(Set.of(), Set.of());

        public Asked {
            processCodes = Set.copyOf(processCodes);
            unknown = Set.copyOf(unknown);
        }
    }

    static Catalogue of(Tables tables) {
        return new Catalogue(Stream.concat(BUILT_IN.lines().stream(), tables.catalogueLines().all().stream())
                .toList());
    }

    /** True if a line has that type. */
    public boolean knows(String model) {
        return lines.stream().anyMatch(line -> line.model().equals(model));
    }

    /** True if the operator said that the type asks for no démarche of the hub. */
    boolean ignores(String model) {
        return knows(model)
                && lines.stream()
                        .filter(line -> line.model().equals(model))
                        .allMatch(line -> line.processCode() == null);
    }

    /** True if the type is known and its scopes decide the démarches. */
    public boolean dependsOnScopes(String model) {
        return knows(model) && line(model, ANY_SCOPE).isEmpty();
    }

    /** @param exists true for a démarche that the hub has */
    Asked asked(String model, Collection<String> scopes, Predicate<String> exists) {
        var codes = new HashSet<String>();
        var unknown = new HashSet<String>();
        for (var scope : wanted(model, scopes)) {
            line(model, scope)
                    .ifPresentOrElse(
                            line -> {
                                var code = line.processCode();
                                if (code != null) {
                                    (exists.test(code) ? codes : unknown).add(exists.test(code) ? code : scope);
                                }
                            },
                            () -> unknown.add(scope));
        }
        return new Asked(codes, unknown);
    }

    private Collection<String> wanted(String model, Collection<String> scopes) {
        var isAny = line(model, ANY_SCOPE).isPresent() || !knows(model) && scopes.isEmpty();
        return isAny ? List.of(ANY_SCOPE) : scopes;
    }

    /** The line of a type and scope; an added line replaces an earlier one. */
    private Optional<CatalogueLine> line(String model, String scope) {
        return lines.reversed().stream()
                .filter(line -> line.model().equals(model) && line.scope().equals(scope))
                .findFirst();
    }

    private static List<CatalogueLine> builtIn() {
        try (var bytes = Catalogue.class.getResourceAsStream("demarches.txt")) {
            var text = new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(words -> new CatalogueLine(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
