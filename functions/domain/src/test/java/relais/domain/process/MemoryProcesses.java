package relais.domain.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Démarches in a map that its owner snapshots. */
public record MemoryProcesses(Map<String, Process> byCode) implements Processes {

    @Override
    public Optional<Process> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Process> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(Process::code))
                .toList();
    }

    @Override
    public boolean insert(Process process) {
        return byCode.putIfAbsent(process.code(), process) == null;
    }

    @Override
    public void save(Process process) {
        byCode.put(process.code(), process);
    }
}
