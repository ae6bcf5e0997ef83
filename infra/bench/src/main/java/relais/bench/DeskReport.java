package relais.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How much slower a page is in the larger town, compared with the promise. */
record DeskReport(String machine, int warmUpRounds, Map<DeskPage, DeskTurns> measured) {
    private static final double AT_MOST = 1.5;

    String text() {
        var any = measured.keySet().stream().map(DeskPage::office);
        var sizes = any.map(Office::cases).distinct().sorted().toList();
        var text = new StringBuilder("""
                # Pages of the desk

                The home page and the lists of an agent over HTTP, one request at a time, by turns of five in a town with %,d cases and in one
                with %,d; the portal and embedded PostgreSQL, all cases in one table. The cases of the small town came in 20 days, those of the
                large one in three years, and their statuses follow from their age. %d answers of each page after %d rounds of warm-up; %s.

                Each pair is that of the small and of the large town. The CPU of the JVM holds the portal and its client; that of a search holds the
                page with its form, too.

                | page | lines | p50 | p95 | ratio of p95 | at most | CPU of the JVM a page | CPU of PostgreSQL a page |
                |---|---|---|---|---|---|---|---|
                """.formatted(
                        sizes.getFirst(),
                        sizes.getLast(),
                        measured.values().iterator().next().latencies().size(),
                        warmUpRounds,
                        machine));
        var byName = new LinkedHashMap<String, List<DeskTurns>>();
        measured.keySet().stream().map(DeskPage::name).distinct().forEach(name -> byName.put(name, turns(name)));
        byName.forEach((name, turns) -> text.append(line(name, turns.getFirst(), turns.getLast())));
        var worst = byName.values().stream()
                .mapToDouble(turns -> ratio(turns.getFirst(), turns.getLast()))
                .max()
                .orElseThrow();
        return text.append(
                        "%nThe largest ratio is %.2f: %s.%n".formatted(worst, worst <= AT_MOST ? "kept" : "NOT kept"))
                .toString();
    }

    /** Those of the smaller town first. */
    private List<DeskTurns> turns(String name) {
        return measured.keySet().stream()
                .filter(page -> page.name().equals(name))
                .sorted(Comparator.comparingInt(page -> page.office().cases()))
                .map(page -> Objects.requireNonNull(measured.get(page)))
                .toList();
    }

    private static String line(String name, DeskTurns little, DeskTurns much) {
        return "| %s | %d, %d | %.1f, %.1f ms | %.1f, %.1f ms | **%.2f** | %.1f | %.1f, %.1f ms | %.1f, %.1f ms |%n"
                .formatted(
                        name,
                        little.lines(),
                        much.lines(),
                        little.percentile(50),
                        much.percentile(50),
                        little.percentile(95),
                        much.percentile(95),
                        ratio(little, much),
                        AT_MOST,
                        little.hubMillis(),
                        much.hubMillis(),
                        little.postgresMillis(),
                        much.postgresMillis());
    }

    private static double ratio(DeskTurns little, DeskTurns much) {
        return much.percentile(95) / little.percentile(95);
    }
}
