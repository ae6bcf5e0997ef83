package relais.domain.access;

import java.util.Optional;

/** The machines that may ask for tokens, each once by its id. */
public interface Clients {
    Optional<Client> find(String id);

    /** Adds it, or replaces the one of the same id. */
    void save(Client client);
}
