package relais.domain.access;

import java.util.Map;
import java.util.Optional;

/** Clients in a map that its owner snapshots. */
public record MemoryClients(Map<String, Client> byId) implements Clients {

    @Override
    public Optional<Client> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void save(Client client) {
        byId.put(client.id(), client);
    }
}
