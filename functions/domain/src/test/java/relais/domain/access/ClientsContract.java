package relais.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.organization.Partners;
import relais.domain.process.KnownProcesses;

/** Every collection of clients must keep this contract. */
public interface ClientsContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @BeforeEach
    default void organisations_and_processes_are_known() {
        ledger().write(tables -> {
            Partners.ALL.forEach(tables.organizations()::save);
            tables.processes().save(KnownProcesses.ETAT_CIVIL);
            tables.processes().save(KnownProcesses.CERTDC);
        });
    }

    @Test
    default void a_client_comes_back_with_its_scopes_grants_and_both_secrets() {
        var client = new Client(
                "dila-" + UUID.randomUUID(),
                Set.of(Scope.OSL, Scope.SI),
                List.of(
                        new Grant(DILA, Set.of("EtatCivil", "CERTDC")),
                        new Grant(DGS, Set.of()),
                        new Grant(MAIRIE_DE_LYON, Set.of("CERTDC"))),
                List.of(new ClientSecret("ancien").hash(), new ClientSecret("nouveau").hash()));

        save(client);

        var found = find(client.id()).orElseThrow();
        assertThat(found.scopes()).isEqualTo(client.scopes());
        assertThat(found.grants()).containsExactlyInAnyOrderElementsOf(client.grants());
        assertThat(found.secretHashes()).containsExactlyInAnyOrderElementsOf(client.secretHashes());
    }

    @Test
    default void what_is_known_of_a_secret_is_kept_as_long_as_the_client_has_it() {
        var id = "lyon-" + UUID.randomUUID();
        var client = new Client(id, Set.of(Scope.SI), List.of(), List.of("0a", "0b"));
        var made = Instant.parse("2026-03-02T09:30:00.123Z");
        save(client);

        ledger().write(tables -> tables.clients().note(id, new SecretTrace("0a", "Compta", "Zz9_", made, null)));
        ledger().write(tables ->
                tables.clients().note(id, new SecretTrace("0a", "Compta", "Zz9_", made, made.plusSeconds(1))));

        assertThat(trace(id, "0a")).isEqualTo(new SecretTrace("0a", "Compta", "Zz9_", made, made.plusSeconds(1)));
        assertThat(trace(id, "0b")).isEqualTo(SecretTrace.unknown("0b"));
        save(client);
        assertThat(trace(id, "0a").createdAt()).isEqualTo(made);
        save(new Client(id, Set.of(Scope.SI), List.of(), List.of("0b")));
        assertThat(trace(id, "0a")).isEqualTo(SecretTrace.unknown("0a"));
    }

    private SecretTrace trace(String id, String hash) {
        return ledger().transaction(tables -> tables.clients().trace(id, hash));
    }

    @Test
    default void a_client_saved_again_holds_nothing_of_before() {
        var id = "lyon-" + UUID.randomUUID();
        save(new Client(
                id,
                Set.of(Scope.SI),
                List.of(new Grant(MAIRIE_DE_LYON, Set.of())),
                List.of(new ClientSecret("s").hash())));

        var revoked = new Client(id, Set.of(), List.of(), List.of());
        save(revoked);

        assertThat(find(id)).contains(revoked);
        assertThat(revoked.isRevoked()).isTrue();
    }

    @Test
    default void an_unknown_client_is_empty() {
        assertThat(find("nobody")).isEmpty();
    }

    private void save(Client client) {
        ledger().write(tables -> tables.clients().save(client));
    }

    private Optional<Client> find(String id) {
        return ledger().transaction(tables -> tables.clients().find(id));
    }
}
