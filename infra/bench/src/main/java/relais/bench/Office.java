package relais.bench;

import io.micronaut.context.ApplicationContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.login.Session;
import relais.domain.login.Sessions;
import relais.domain.membership.Appointments;
import relais.domain.organization.Organization;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;
import relais.domain.terms.TermsOfUse;

/**
 * A town in Portail mode, and the session of an agent who treats all its démarches.
 *
 * @param cases the number of its cases
 * @param cookie the value of the agent's cookie
 */
record Office(OrganizationId town, int cases, String cookie) {

    static Office opened(ApplicationContext hub, String town, int cases, List<String> processCodes) {
        var id = OrganizationId.parse(town);
        var account = hub.getBean(Ledger.class).transaction(tables -> appointed(hub, tables, id, processCodes));
        return new Office(id, cases, session(hub, account));
    }

    private static UUID appointed(
            ApplicationContext hub, Ledger.Tables tables, OrganizationId town, List<String> processCodes) {
        tables.organizations().save(new Organization(town, "Mairie de " + town));
        processCodes.forEach(code -> tables.subscriptions().save(inPortailMode(town, code)));
        var address = EmailAddress.read("agent@" + town.toString().toLowerCase(Locale.ROOT) + ".example");
        var person = new Person("Karim", "Benali", "Agent", null, address.orElseThrow());
        var rights = processCodes.stream().collect(Collectors.toMap(Function.identity(), code -> Right.TREAT));
        var account = hub.getBean(Appointments.class)
                .appoint(tables, person, town, Role.AGENT, rights, "DataPass")
                .accountId();
        var now = Instant.now();
        tables.consents().accept(account, TermsOfUse.ofTheHub().current(now).version(), now);
        return account;
    }

    private static String session(ApplicationContext hub, UUID account) {
        var token = OpaqueToken.generate(new SecureRandom());
        var now = hub.getBean(Clock.class).instant();
        var policy = Session.Policy.HUBEE;
        var credentials = hub.getBean(Ledger.class)
                .transaction(tables -> tables.accounts().find(account).orElseThrow())
                .credentials();
        var session = new Session(token.hash(), account, credentials, true, null, now, now);
        hub.getBean(Sessions.class).save(session, now.plus(policy.longest()));
        return token.value();
    }

    private static Subscription inPortailMode(OrganizationId town, String processCode) {
        return SubscriptionCopy.of(Subscription.begun(UUID.randomUUID(), town, processCode, SubscriptionStatus.ACTIVE))
                .accessMode(AccessMode.PORTAIL)
                .activateAt(Instant.EPOCH)
                .build();
    }
}
