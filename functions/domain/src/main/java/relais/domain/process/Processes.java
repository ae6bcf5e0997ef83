package relais.domain.process;

import java.util.List;
import java.util.Optional;

/** The démarches, each once by its code. */
public interface Processes {
    Optional<Process> find(String code);

    /** How long what is deposited for a démarche is kept; the usual time where it is not known. */
    default Retention retention(String code) {
        return find(code).map(Process::retention).orElse(Retention.USUAL);
    }

    /** All of them, by code: there are tens, not thousands. */
    List<Process> all();

    /** Adds it unless one of the same code is there; says whether it did. */
    boolean insert(Process process);

    /** Adds it, or replaces the one of the same code. */
    void save(Process process);
}
