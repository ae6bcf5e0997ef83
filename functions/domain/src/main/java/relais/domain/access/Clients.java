package relais.domain.access;

import java.util.Optional;

/** The machines that may ask for tokens, each once by its id. */
public interface Clients {
    Optional<Client> find(String id);

    /** Adds it, or replaces the one of the same id; what is known of a secret goes with it. */
    void save(Client client);

    /** What is known of a secret of that client; of one unknown, nothing but its hash. */
    SecretTrace trace(String clientId, String hash);

    /** Keeps what is known of a secret of a client that is there, until that client has it no more. */
    void note(String clientId, SecretTrace trace);
}
