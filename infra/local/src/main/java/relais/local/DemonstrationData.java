package relais.local;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.organization.Organization;
import relais.domain.organization.OrganizationId;
import relais.domain.organization.OrganizationType;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;
import relais.local.DemonstrationTables.Partner;

/** Puts the demonstration's partners in the ledger; secrets are made once, and written only where their owner can read them. */
@Singleton
final class DemonstrationData {
    private final Ledger ledger;
    private final Ids ids;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    DemonstrationData(Ledger ledger, Ids ids, ObjectMapper json) {
        this.ledger = ledger;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Adds what is not there: what was changed since the first start stays as it is, but that a client's secret is always the
     * one in the file. Without that file, new secrets are made.
     */
    Credentials load(Path file) {
        try {
            if (Files.exists(file)) {
                var credentials = Objects.requireNonNull(json.readValue(Files.readString(file), Credentials.class));
                seed(credentials);
                return credentials;
            }
            var credentials = new Credentials(entries());
            Secrets.write(file, json.writeValueAsString(credentials));
            seed(credentials);
            return credentials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Credentials.Entry> entries() {
        var entries = new ArrayList<Credentials.Entry>();
        for (var partner : DemonstrationTables.partners()) {
            entries.add(entry(partner.name(), partner.organization(), partner.clientId()));
        }
        return entries;
    }

    private Credentials.Entry entry(String name, OrganizationId organization, String clientId) {
        var scope = Scope.valueOf(organization.type().name());
        return new Credentials.Entry(
                name,
                scope.name(),
                organization.toString(),
                clientId,
                ClientSecret.generate(random).value());
    }

    private void seed(Credentials credentials) {
        ledger.write(tables -> {
            for (var partner : DemonstrationTables.partners()) {
                if (tables.organizations().find(partner.organization()).isEmpty()) {
                    tables.organizations().save(new Organization(partner.organization(), partner.name()));
                }
            }
            for (var process : DemonstrationTables.processes()) {
                if (tables.processes().find(process.code()).isEmpty()) {
                    tables.processes().save(process);
                }
            }
            for (var entry : credentials.clients()) {
                var client = tables.clients().find(entry.clientId()).orElse(client(entry));
                tables.clients().save(withSecret(client, new ClientSecret(entry.clientSecret())));
            }
        });
        DemonstrationTables.partners().stream()
                .filter(partner -> partner.organization().type() == OrganizationType.SI)
                .forEach(this::subscribe);
    }

    /** One that was revoked stays so. */
    private static Client withSecret(Client client, ClientSecret secret) {
        return client.isRevoked() || secret.matchesAny(client.secretHashes())
                ? client
                : new Client(client.id(), client.scopes(), client.grants(), List.of(secret.hash()));
    }

    private static Client client(Credentials.Entry entry) {
        return new Client(
                entry.clientId(),
                Set.of(Scope.valueOf(entry.scope())),
                List.of(new Grant(OrganizationId.parse(entry.organization()), Set.of())),
                List.of(new ClientSecret(entry.clientSecret()).hash()));
    }

    /** To every démarche. */
    private void subscribe(Partner partner) {
        ledger.write(tables -> {
            for (var process : DemonstrationTables.processes()) {
                if (tables.subscriptions()
                        .find(partner.organization(), process.code())
                        .isEmpty()) {
                    tables.subscriptions().save(subscription(partner, process.code()));
                }
            }
        });
    }

    private Subscription subscription(Partner partner, String processCode) {
        return new Subscription(
                ids.next(),
                partner.organization(),
                processCode,
                SubscriptionStatus.ACTIVE,
                AccessMode.valueOf(partner.mode()),
                null,
                NotificationFrequency.EACH,
                List.of("etat-civil@%s.example".formatted(partner.clientId().substring("si-".length()))));
    }
}
