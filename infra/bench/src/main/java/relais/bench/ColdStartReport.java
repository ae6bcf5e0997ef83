package relais.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Medians of what was measured, and how far they are from what is promised. */
record ColdStartReport(String machine, Map<Candidate, List<Start>> starts, Map<Candidate, Long> classes) {
    private static final double NANOS = 1e9;

    String text() {
        var text = new StringBuilder(
                """
                # Cold start

                From the start of the process to its first answer, through AWS's runtime interface client, on one core: median of %d
                starts, by turns. The floor does the same work without framework, from the same jars but the framework's. Without the
                AOT cache: the same flags, and the JDK's own archive. Seconds; %s.

                | function | AOT cache | total | of it until ready | classes | floor | until ready | classes | ratio | at most |
                |---|---|---|---|---|---|---|---|---|---|
                """.formatted(starts.values().iterator().next().size(), machine));
        starts.keySet().stream()
                .filter(candidate -> !candidate.isFloor())
                .forEach(function -> text.append(line(function)));
        text.append('\n');
        for (var room : Room.values()) {
            text.append(verdict(room));
        }
        return text.toString();
    }

    private String line(Candidate function) {
        var floor = new Candidate(function.room(), true, function.isCached());
        return "| %s | %s | **%.2f** | %.2f | %d | %.2f | %.2f | %d | **%.2f** | %s |%n"
                .formatted(
                        function.room().functionName(),
                        function.isCached() ? "yes" : "no",
                        median(function, Start::answered),
                        median(function, Start::ready),
                        classes.get(function),
                        median(floor, Start::answered),
                        median(floor, Start::ready),
                        classes.get(floor),
                        ratio(function),
                        function.isCached() ? promised(function.room()) : "");
    }

    private String verdict(Room room) {
        var function = new Candidate(room, false, true);
        var ratio = ratio(function);
        var seconds = median(function, Start::answered);
        var kept = ratio <= room.ratio && seconds < room.seconds;
        return "- %s: %s, %.2f times its floor (%+.2f) in %.2f s%s%n"
                .formatted(
                        room.functionName(),
                        kept ? "kept" : "NOT kept",
                        ratio,
                        ratio - room.ratio,
                        seconds,
                        Double.isInfinite(room.seconds) ? "" : " (%+.2f s)".formatted(seconds - room.seconds));
    }

    private static String promised(Room room) {
        return Double.isInfinite(room.seconds)
                ? "%.1f".formatted(room.ratio)
                : "%.1f, %.1f s".formatted(room.ratio, room.seconds);
    }

    private double ratio(Candidate function) {
        return median(function, Start::answered)
                / median(new Candidate(function.room(), true, function.isCached()), Start::answered);
    }

    private double median(Candidate candidate, Function<Start, Duration> part) {
        var sorted = starts.getOrDefault(candidate, List.of()).stream()
                .map(part)
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2).toNanos() / NANOS;
    }
}
