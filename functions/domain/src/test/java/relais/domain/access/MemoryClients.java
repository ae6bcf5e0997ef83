package relais.domain.access;

import java.util.Map;
import java.util.Optional;

/** Clients in a map that its owner snapshots. */
public record MemoryClients(Map<String, Client> byId, Map<Key, SecretTrace> traces) implements Clients {

    public record Key(String clientId, String hash) {}

    @Override
    public Optional<Client> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void save(Client client) {
        byId.put(client.id(), client);
        traces.keySet()
                .removeIf(key -> key.clientId().equals(client.id())
                        && !client.secretHashes().contains(key.hash()));
    }

    @Override
    public SecretTrace trace(String clientId, String hash) {
        return traces.getOrDefault(new Key(clientId, hash), SecretTrace.unknown(hash));
    }

    @Override
    public void note(String clientId, SecretTrace trace) {
        traces.put(new Key(clientId, trace.hash()), trace);
    }
}
