package relais.local;

import io.micronaut.context.annotation.Property;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.OrganizationType;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.organization.Organization;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Milestones;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;
import relais.domain.wording.Departments;
import relais.local.DemonstrationTables.Partner;

/**
 * Puts the demonstration's partners in the ledger. Secrets are made once, and written only where their owner can read
 * them.
 */
@Singleton
final class DemonstrationData {
    private final Ledger ledger;
    private final Ids ids;
    private final ObjectMapper json;
    private final Clock clock;
    private final @Nullable String datapassSecret;
    private final SecureRandom random = new SecureRandom();

    DemonstrationData(
            Ledger ledger,
            Ids ids,
            ObjectMapper json,
            Clock clock,
            @Property(name = "relais.datapass.secrets") @Nullable String datapassSecret) {
        this.ledger = ledger;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
        this.datapassSecret = datapassSecret;
    }

    /**
     * Adds the missing partners. Changes made since the first start stay, except that a client's secret is always that
     * of the file; a client missing there gets a new one.
     */
    Credentials load(Path file) {
        try {
            var before = Files.exists(file)
                    ? Objects.requireNonNull(json.readValue(Files.readString(file), Credentials.class))
                    : new Credentials(List.of(), null);
            var credentials = completed(before);
            if (!credentials.equals(before)) {
                PrivateFiles.write(file, json.writeValueAsString(credentials));
            }
            seed(credentials);
            return credentials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Credentials completed(Credentials before) {
        var known = before.clients().stream()
                .map(Credentials.CredentialsEntry::clientId)
                .collect(Collectors.toSet());
        var entries = new ArrayList<>(before.clients());
        DemonstrationTables.partners().stream()
                .filter(partner -> !known.contains(partner.clientId()))
                .map(this::entry)
                .forEach(entries::add);
        return new Credentials(List.copyOf(entries), datapassSecret);
    }

    private Credentials.CredentialsEntry entry(Partner partner) {
        return new Credentials.CredentialsEntry(
                partner.name(),
                partner.scopes().getFirst().name(),
                partner.organization().toString(),
                partner.clientId(),
                ClientSecret.generate(random).value());
    }

    private void seed(Credentials credentials) {
        ledger.write(tables -> {
            for (var partner : DemonstrationTables.partners()) {
                tables.organizations().insert(organization(partner));
                var secret = new ClientSecret(credentials.of(partner.clientId()).clientSecret());
                var client = tables.clients().find(partner.clientId()).orElse(client(partner, secret));
                tables.clients().save(withSecret(client, secret));
            }
            DemonstrationTables.processes().stream()
                    .map(process -> process.dated(process.statuses(), clock.instant(), null))
                    .forEach(tables.processes()::insert);
        });
        DemonstrationTables.partners().stream()
                .filter(partner -> partner.organization().type() == OrganizationType.SI)
                .forEach(this::subscribe);
        DemonstrationTables.simulators().forEach(this::seed);
    }

    /** Its secret is thrown away, since only the runner acts for it. */
    private void seed(Simulator simulator) {
        var partner = new Partner(
                simulator.name(),
                simulator.organization(),
                simulator.clientId(),
                AccessMode.API.name(),
                List.of(Scope.SI));
        ledger.write(tables -> {
            tables.organizations().insert(organization(partner));
            if (tables.clients().find(partner.clientId()).isEmpty()) {
                tables.clients().save(client(partner, ClientSecret.generate(random)));
            }
        });
        subscribe(partner);
    }

    /** A revoked client stays revoked. */
    private static Client withSecret(Client client, ClientSecret secret) {
        return client.isRevoked() || secret.matchesAny(client.secretHashes())
                ? client
                : new Client(client.id(), client.scopes(), client.grants(), List.of(secret.hash()));
    }

    private Organization organization(Partner partner) {
        return new Organization(
                partner.organization(),
                partner.name(),
                partner.organization().type() == OrganizationType.OSL ? partner.name() : null,
                "Actif",
                new Organization.Location(
                        "France",
                        partner.organization().branchCode(),
                        Departments.of(partner.organization().branchCode()).orElse(null)),
                new Organization.ContactPoint("contact@%s.example".formatted(partner.clientId()), null),
                clock.instant(),
                null);
    }

    private static Client client(Partner partner, ClientSecret secret) {
        return new Client(
                partner.clientId(),
                Set.copyOf(partner.scopes()),
                List.of(new Grant(partner.organization(), Set.of())),
                List.of(secret.hash()));
    }

    /** Subscribes it to every démarche. */
    private void subscribe(Partner partner) {
        ledger.write(tables -> {
            for (var process : DemonstrationTables.processes()) {
                tables.subscriptions().insert(subscription(partner, process.code()));
            }
        });
    }

    private Subscription subscription(Partner partner, String processCode) {
        var now = clock.instant();
        var domain = partner.clientId().substring("si-".length()) + ".example";
        return SubscriptionCopy.of(
                        Subscription.begun(ids.next(), partner.organization(), processCode, SubscriptionStatus.ACTIVE))
                .accessMode(AccessMode.valueOf(partner.mode()))
                .activateAt(now)
                .emails(List.of("etat-civil@" + domain))
                .datapassId(Math.abs((long) (partner.clientId() + processCode).hashCode()))
                .localAdministrator(new Contact("Camille", "Martin", "camille.martin@" + domain, null, null))
                .milestones(new Milestones(now, now, null, null, null))
                .build();
    }
}
