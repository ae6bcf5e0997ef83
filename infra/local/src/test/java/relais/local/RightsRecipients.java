package relais.local;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.account.Role;
import relais.domain.membership.Appointments;
import relais.domain.migration.Agreement;
import relais.domain.organization.Organization;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;

/**
 * Two towns that receive by API during a deposit and then lose the right, and a third that agrees to take over all
 * cases.
 */
final class RightsRecipients {
    static final String SUSPENDED = "SI-21540395900019-54395";
    static final String ON_THE_PORTAL = "SI-21760540300017-76540";

    private RightsRecipients() {}

    static void open() {
        register(SUSPENDED, "Ville de Nancy");
        register(ON_THE_PORTAL, "Ville de Rouen");
        subscribe(SUSPENDED, SubscriptionStatus.ACTIVE, AccessMode.API);
        subscribe(ON_THE_PORTAL, SubscriptionStatus.ACTIVE, AccessMode.API);
        List.of(TestFolder.CLAMART, SUSPENDED, ON_THE_PORTAL).forEach(RightsRecipients::agree);
    }

    /** An administrator of La Rochelle agrees to receive that town's cases. */
    private static void agree(String source) {
        var target = OrganizationId.parse(TestFolder.LA_ROCHELLE);
        var address = new EmailAddress("reprises@la-rochelle.example");
        var person = new Person("Rose", "Marchand", null, null, address);
        var appointments = SharedHub.hub().context().getBean(Appointments.class);
        ledger().write(tables -> {
            var id = appointments
                    .appoint(tables, person, target, Role.LOCAL_ADMINISTRATOR, Map.of(), "DataPass")
                    .accountId();
            var account = tables.accounts().lock(id).orElseThrow();
            if (account.isInvited()) {
                tables.accounts().update(account.withPassword("no hash of any password"));
            }
            tables.migrations()
                    .agree(new Agreement(UUID.randomUUID(), OrganizationId.parse(source), target, id, Instant.now()));
        });
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
                        new Organization.Location("France", town.branchCode(), "France"),
                        new Organization.ContactPoint(null, null),
                        Instant.EPOCH,
                        null)));
    }

    private static void subscribe(String id, SubscriptionStatus status, AccessMode mode) {
        var town = OrganizationId.parse(id);
        ledger().write(tables -> {
            var known = tables.subscriptions()
                    .find(town, RightsCallers.PROCESS)
                    .map(Subscription::id)
                    .orElseGet(UUID::randomUUID);
            tables.subscriptions()
                    .save(SubscriptionCopy.of(Subscription.begun(known, town, RightsCallers.PROCESS, status))
                            .accessMode(mode)
                            .activateAt(Instant.EPOCH)
                            .build());
        });
    }

    private static Ledger ledger() {
        return SharedHub.hub().context().getBean(Ledger.class);
    }
}
