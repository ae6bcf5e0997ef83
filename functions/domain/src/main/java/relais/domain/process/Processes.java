package relais.domain.process;

import java.util.Optional;

/** The démarches, each once by its code. */
public interface Processes {
    Optional<Process> find(String code);

    /** Adds it, or replaces the one of the same code. */
    void save(Process process);
}
