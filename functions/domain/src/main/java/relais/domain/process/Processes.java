package relais.domain.process;

import java.util.List;
import java.util.Optional;
import relais.domain.person.PlainName;

/** The démarches, each once by its code. */
public interface Processes {
    Optional<Process> find(String code);

    /** The retention policy of a démarche; the usual one if the démarche is unknown. */
    default Retention retention(String code) {
        return find(code).map(Process::retention).orElse(Retention.USUAL);
    }

    /** All démarches, by code; they number in the tens. */
    List<Process> all();

    /** Adds a démarche unless its code is taken; returns true if it did. */
    boolean insert(Process process);

    /** Adds a démarche, or replaces the one with the same code. */
    void save(Process process);

    /** The name of a démarche without any address in it; the code stands for an unknown one, since the mail must be sent. */
    default String nameInMail(String code) {
        return find(code).map(Process::name).map(PlainName::cut).orElse(code);
    }
}
