package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Client;
import relais.domain.access.Clients;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.access.SecretTrace;

/** Clients as one transaction sees them; one statement reads a client with its grants. */
record SqlClients(Handle handle) implements Clients {

    @Override
    public Optional<Client> find(String id) {
        var found = handle.select("""
                        SELECT c.id, c.scopes, c.secret_hashes, g.organization, g.process_codes
                        FROM client c LEFT JOIN client_grant g ON g.client_id = c.id
                        WHERE c.id = ? ORDER BY g.position
                        """, id).map((row, context) -> client(row)).list();
        return found.stream().reduce(SqlClients::joined);
    }

    @Override
    public void save(Client client) {
        handle.execute("""
                INSERT INTO client (id, scopes, secret_hashes) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET scopes = excluded.scopes, secret_hashes = excluded.secret_hashes
                """, client.id(), SqlColumns.array(client.scopes()), SqlColumns.array(client.secretHashes()));
        handle.execute(
                "DELETE FROM client_secret WHERE client_id = ? AND NOT hash = ANY(?)",
                client.id(),
                SqlColumns.array(client.secretHashes()));
        handle.execute("DELETE FROM client_grant WHERE client_id = ?", client.id());
        var position = 0;
        for (var grant : client.grants()) {
            handle.execute(
                    "INSERT INTO client_grant (client_id, position, organization, process_codes) VALUES (?, ?, ?, ?)",
                    client.id(),
                    position++,
                    grant.organization().toString(),
                    SqlColumns.array(grant.processCodes()));
        }
    }

    @Override
    public SecretTrace trace(String clientId, String hash) {
        return handle.select(
                        "SELECT name, ending, created_at, used_at FROM client_secret WHERE client_id = ? AND hash = ?",
                        clientId,
                        hash)
                .map((row, context) -> new SecretTrace(
                        hash,
                        row.getString("name"),
                        row.getString("ending"),
                        SqlColumns.instantOrNull(row, "created_at"),
                        SqlColumns.instantOrNull(row, "used_at")))
                .findOne()
                .orElseGet(() -> SecretTrace.unknown(hash));
    }

    @Override
    public void note(String clientId, SecretTrace trace) {
        handle.execute("""
                INSERT INTO client_secret (client_id, hash, name, ending, created_at, used_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (client_id, hash) DO UPDATE SET name = excluded.name, ending = excluded.ending,
                    created_at = excluded.created_at, used_at = excluded.used_at
                """, clientId, trace.hash(), trace.name(), trace.ending(), trace.createdAt(), trace.usedAt());
    }

    private static Client client(ResultSet row) throws SQLException {
        var scopes =
                SqlColumns.texts(row, "scopes").stream().map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Client(row.getString("id"), scopes, grants(row), SqlColumns.texts(row, "secret_hashes"));
    }

    private static List<Grant> grants(ResultSet row) throws SQLException {
        @Nullable String organization = row.getString("organization");
        return organization == null
                ? List.of()
                : List.of(new Grant(
                        SqlColumns.organization(row, "organization"),
                        Set.copyOf(SqlColumns.texts(row, "process_codes"))));
    }

    private static Client joined(Client one, Client other) {
        var grants = new ArrayList<>(one.grants());
        grants.addAll(other.grants());
        return new Client(one.id(), one.scopes(), grants, one.secretHashes());
    }
}
