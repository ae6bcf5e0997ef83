package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.domain.Ledger;
import relais.domain.MemoryLedger;
import relais.domain.OrganizationId;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.organization.Organization;

/** Loaded at each start, undoes nothing of what was done since the first. */
class The_demonstration_data {
    private static final String CLIENT = "si-clamart";

    @TempDir
    private Path folder;

    private final Ledger ledger = new MemoryLedger();
    private final DemonstrationData data =
            new DemonstrationData(ledger, UUID::randomUUID, ObjectMapper.getDefault(), Clock.systemUTC(), null);

    private Path file;
    private Credentials first;

    @BeforeEach
    void load() {
        file = folder.resolve("credentials.json");
        first = data.load(file);
    }

    @Test
    void leaves_an_organisation_its_new_name() {
        var renamed = new Organization(OrganizationId.parse(first.of(CLIENT).organization()), "Ville de Clamart");
        ledger.write(tables -> tables.organizations().save(renamed));

        data.load(file);

        var kept = ledger.transaction(tables -> tables.organizations().find(renamed.id()));
        assertThat(kept).contains(renamed);
    }

    @Test
    void leaves_a_revoked_client_revoked() {
        var before = client();
        ledger.write(
                tables -> tables.clients().save(new Client(before.id(), before.scopes(), before.grants(), List.of())));

        data.load(file);

        assertThat(client().isRevoked()).isTrue();
    }

    @Test
    void knows_the_new_secrets_and_not_the_old_ones_once_their_file_was_lost() throws Exception {
        Files.delete(file);

        var second = data.load(file);

        var hashes = client().secretHashes();
        assertThat(new ClientSecret(second.of(CLIENT).clientSecret()).matchesAny(hashes))
                .isTrue();
        assertThat(new ClientSecret(first.of(CLIENT).clientSecret()).matchesAny(hashes))
                .isFalse();
    }

    private Client client() {
        return ledger.transaction(tables -> tables.clients().find(CLIENT)).orElseThrow();
    }
}
