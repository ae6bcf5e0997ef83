package relais.stores.sql;

import java.util.Optional;
import relais.domain.access.Client;
import relais.domain.access.Clients;
import relais.domain.access.SecretTrace;

/** Clients as one transaction sees them; one statement reads a client with its grants. */
record SqlClients(ClientRows clients, ClientGrantRows grants, ClientSecretRows secrets) implements Clients {

    @Override
    public Optional<Client> find(String id) {
        var rows = clients.findWithGrants(id);
        return rows.isEmpty() ? Optional.empty() : Optional.of(ClientRow.client(rows));
    }

    @Override
    public void save(Client client) {
        clients.upsert(ClientRow.of(client));
        secrets.deleteOthers(client.id(), SqlColumns.array(client.secretHashes()));
        grants.deleteByClientId(client.id());
        grants.insertAll(ClientGrantRow.of(client));
    }

    @Override
    public SecretTrace trace(String clientId, String hash) {
        return secrets.findByClientIdAndHash(clientId, hash)
                .map(ClientSecretRow::trace)
                .orElseGet(() -> SecretTrace.unknown(hash));
    }

    @Override
    public void note(String clientId, SecretTrace trace) {
        secrets.upsert(ClientSecretRow.of(clientId, trace));
    }
}
