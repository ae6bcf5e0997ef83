package relais.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.emulators.EmbeddedServices;

/** Measures cold starts by turns, so that other load on the machine affects all alike. */
public final class ColdStart {
    private static final int TURNS = 7;

    private ColdStart() {}

    /**
     * @param arguments the number of measurements of each start, 7 by default; then the working copy of an earlier
     * state, packed by {@code mvn -Plambda package}, whose functions are started by turns with these; then the
     * functions, by default all
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var turns = arguments.length == 0 ? TURNS : Integer.parseInt(arguments[0]);
        var former = arguments.length < 2 ? null : Path.of(arguments[1]);
        var rooms = arguments.length < 3
                ? List.of(Room.values())
                : Stream.of(arguments)
                        .skip(2)
                        .map(name -> Room.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
        var machine = Machine.now();
        Cores.leaveTheFirst();
        try (var services = EmbeddedServices.startTransient()) {
            var scene = Scene.in(services);
            var starts = new LinkedHashMap<Candidate, List<Start>>();
            for (var candidate : candidates(rooms, former)) {
                candidate.assemble(scene);
                candidate.start(scene);
                starts.put(candidate, new ArrayList<>());
            }
            for (var turn = 0; turn < turns; turn++) {
                for (var candidate : starts.keySet()) {
                    starts.get(candidate).add(candidate.start(scene));
                }
            }
            var classes = new LinkedHashMap<Candidate, Long>();
            for (var candidate : starts.keySet()) {
                classes.put(candidate, candidate.loadedClasses(scene));
            }
            new Result("cold-start").publish(new ColdStartReport(machine, rooms, former, starts, classes).text());
        }
    }

    private static List<Candidate> candidates(List<Room> rooms, @Nullable Path former) {
        var all = new ArrayList<Candidate>();
        for (var room : rooms) {
            if (former != null) {
                all.add(Candidate.former(room, former));
            }
            for (var isCached : List.of(true, false)) {
                all.add(Candidate.function(room, isCached));
                if (room.hasFloor()) {
                    all.add(Candidate.floor(room, isCached));
                }
            }
        }
        return all;
    }
}
