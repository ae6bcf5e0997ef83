package relais.local;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.organization.Organization;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** Two towns that receive by API while a télédossier is deposited, and then no longer may. */
final class RightsRecipients {
    static final String SUSPENDED = "SI-21540395900019-54395";
    static final String ON_THE_PORTAL = "SI-21760540300017-76540";

    private RightsRecipients() {}

    static void open() {
        register(SUSPENDED, "Ville de Nancy");
        register(ON_THE_PORTAL, "Ville de Rouen");
        subscribe(SUSPENDED, SubscriptionStatus.ACTIVE, AccessMode.API);
        subscribe(ON_THE_PORTAL, SubscriptionStatus.ACTIVE, AccessMode.API);
    }

    static void close() {
        subscribe(SUSPENDED, SubscriptionStatus.SUSPENDED, AccessMode.API);
        subscribe(ON_THE_PORTAL, SubscriptionStatus.ACTIVE, AccessMode.PORTAIL);
    }

    private static void register(String id, String name) {
        var town = OrganizationId.parse(id);
        ledger().write(tables -> tables.organizations()
                .insert(new Organization(
                        town,
                        name,
                        null,
                        "Actif",
                        new Organization.Place("France", town.branchCode(), "France"),
                        new Organization.Contact(null, null),
                        Instant.EPOCH,
                        null)));
    }

    private static void subscribe(String id, SubscriptionStatus status, AccessMode mode) {
        var town = OrganizationId.parse(id);
        ledger().write(tables -> tables.subscriptions()
                .save(new Subscription(
                        tables.subscriptions()
                                .find(town, RightsCallers.PROCESS)
                                .map(Subscription::id)
                                .orElseGet(UUID::randomUUID),
                        town,
                        RightsCallers.PROCESS,
                        status,
                        mode,
                        Instant.EPOCH,
                        NotificationFrequency.NEVER,
                        List.of())));
    }

    private static Ledger ledger() {
        return SharedHub.hub().context().getBean(Ledger.class);
    }
}
