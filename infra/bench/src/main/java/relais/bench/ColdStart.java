package relais.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import relais.emulators.EmbeddedServices;

/** Measures cold starts by turns, so that what else the machine does falls on all of them alike. */
public final class ColdStart {
    private static final int TURNS = 7;

    private ColdStart() {}

    /** @param arguments how often each start is measured; 7 if nothing is said */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var turns = arguments.length == 0 ? TURNS : Integer.parseInt(arguments[0]);
        var machine = Machine.now();
        Cores.leaveTheFirst();
        try (var services = EmbeddedServices.startTransient()) {
            var scene = Scene.in(services);
            var starts = new LinkedHashMap<Candidate, List<Start>>();
            for (var candidate : candidates()) {
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
            new Result("cold-start").publish(new ColdStartReport(machine, starts, classes).text());
        }
    }

    private static List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        for (var room : Room.values()) {
            for (var isCached : List.of(true, false)) {
                all.add(new Candidate(room, false, isCached));
                all.add(new Candidate(room, true, isCached));
            }
        }
        return all;
    }
}
