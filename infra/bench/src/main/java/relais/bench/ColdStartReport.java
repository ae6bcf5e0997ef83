package relais.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The medians of the measurements, and their distance from the promises. */
record ColdStartReport(
        String machine,
        List<Room> rooms,
        @Nullable Path former,
        Map<Candidate, List<Start>> starts,
        Map<Candidate, Long> classes) {
    private static final double NANOS = 1e9;

    String text() {
        var text = new StringBuilder(
                """
                # Cold start

                From the start of the process to its first answer, through AWS's runtime interface client, on one core: median of %d
                starts, by turns. The floor does the same work without framework, from the same jars but the framework's, its SQL in
                plain JDBC. Without the AOT cache: the same flags, and the JDK's own archive. Before: the same function at an earlier
                state, with its AOT cache. Seconds; %s.

                | function | AOT cache | before | total | of it until ready | classes before | classes | floor | until ready | classes | ratio | at most |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(starts.values().iterator().next().size(), machine));
        for (var room : rooms) {
            text.append(line(Candidate.function(room, true)));
            text.append(line(Candidate.function(room, false)));
        }
        text.append('\n');
        for (var room : rooms) {
            if (room.hasFloor()) {
                text.append(verdict(room));
            }
        }
        return text.toString();
    }

    private String line(Candidate function) {
        var room = function.room();
        var before = former == null || !function.isCached() ? null : Candidate.former(room, former);
        var floor = room.hasFloor() ? Candidate.floor(room, function.isCached()) : null;
        return "| %s | %s | %s | **%.2f** | %.2f | %s | %d | %s | %s | %s | %s | %s |%n"
                .formatted(
                        room.functionName(),
                        function.isCached() ? "yes" : "no",
                        before == null ? "" : "%.2f".formatted(median(before, Start::answered)),
                        median(function, Start::answered),
                        median(function, Start::ready),
                        before == null ? "" : classes.get(before),
                        classes.get(function),
                        floor == null ? "" : "%.2f".formatted(median(floor, Start::answered)),
                        floor == null ? "" : "%.2f".formatted(median(floor, Start::ready)),
                        floor == null ? "" : classes.get(floor),
                        floor == null ? "" : "**%.2f**".formatted(ratio(function)),
                        floor == null || !function.isCached()
                                ? ""
                                : "%.1f, %.1f s".formatted(room.ratio, room.seconds));
    }

    private String verdict(Room room) {
        var function = Candidate.function(room, true);
        var ratio = ratio(function);
        var seconds = median(function, Start::answered);
        var kept = ratio <= room.ratio && seconds < room.seconds;
        return "- %s: %s, %.2f times its floor (%+.2f) in %.2f s (%+.2f s)%n"
                .formatted(
                        room.functionName(),
                        kept ? "kept" : "NOT kept",
                        ratio,
                        ratio - room.ratio,
                        seconds,
                        seconds - room.seconds);
    }

    private double ratio(Candidate function) {
        return median(function, Start::answered)
                / median(Candidate.floor(function.room(), function.isCached()), Start::answered);
    }

    private double median(Candidate candidate, Function<Start, Duration> part) {
        var sorted = starts.getOrDefault(candidate, List.of()).stream()
                .map(part)
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2).toNanos() / NANOS;
    }
}
