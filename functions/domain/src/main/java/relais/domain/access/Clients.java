package relais.domain.access;

import java.util.Optional;

/** The software that may ask for tokens, each once by its id. */
public interface Clients {
    Optional<Client> find(String id);

    /** Adds a client, or replaces the one with the same id. The traces of removed secrets go with it. */
    void save(Client client);

    /** The trace of a client's secret; with its hash alone if nothing else is known. */
    SecretTrace trace(String clientId, String hash);

    /** Keeps the trace of a secret of an existing client, for as long as the client has that secret. */
    void note(String clientId, SecretTrace trace);
}
