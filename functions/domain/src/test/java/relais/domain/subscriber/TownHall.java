package relais.domain.subscriber;

import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.CONTACT;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.access.AuthenticateClient;
import relais.domain.access.MemoryAttempts;
import relais.domain.account.MailBudget;
import relais.domain.account.People;
import relais.domain.account.PortalAddress;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.membership.Appointments;
import relais.domain.person.Person;
import relais.domain.process.Process;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionBuilder;
import relais.domain.subscription.SubscriptionStatus;

/** Lyon's people before their two subscriptions, in a hub in memory. */
final class TownHall {
    final Hub hub = new Hub();
    final Appointments appointments = new Appointments(
            hub.ids, new SecureRandom(), new PortalAddress(URI.create("https://relais.example/portail")), hub.clock);
    final FindHeldSubscriptions find = new FindHeldSubscriptions(hub.ledger, hub.clock);
    final ChangeSettings changeSettings = new ChangeSettings(hub.ledger, hub.clock);
    final SuspendSubscription suspend = new SuspendSubscription(hub.ledger, hub.effects, hub.ids, hub.clock);
    final ResumeSubscription resume = new ResumeSubscription(hub.ledger, hub.clock);
    final KeepSecrets keepSecrets = new KeepSecrets(hub.ledger, new SecureRandom(), hub.clock);
    final AppointDelegate appointDelegate = new AppointDelegate(
            hub.ledger, appointments, hub.effects, new MailBudget(new MemoryAttempts(), hub.clock), hub.clock);
    final AuthenticateClient authenticate = new AuthenticateClient(hub.ledger, new MemoryAttempts(), hub.clock);
    final Visitor jeanne = comes(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    final Visitor karim = comes(People.karim(), MAIRIE_DE_LYON, Role.AGENT);
    final Visitor lucie = comes(People.lucie(), MAIRIE_DE_CLAMART, Role.LOCAL_ADMINISTRATOR);

    /** Replaces Lyon's subscription to that démarche. */
    Subscription holding(SubscriptionBuilder subscription) {
        var built = subscription.build();
        hub.ledger.write(tables -> tables.subscriptions().save(built));
        return now(built.processCode());
    }

    /** Leaves Lyon these two of the subscriptions that a hub begins with, and suspends the third. */
    TownHall withTwoSubscriptions() {
        for (var process : List.of(CERTDC, ETAT_CIVIL)) {
            holding(SubscriptionBuilder.aSubscription(MAIRIE_DE_LYON, process)
                    .activeFrom(null)
                    .inMode(null));
        }
        holding(SubscriptionBuilder.aSubscription(MAIRIE_DE_LYON, CONTACT).being(SubscriptionStatus.SUSPENDED));
        return this;
    }

    Subscription now(Process process) {
        return now(process.code());
    }

    private Subscription now(String processCode) {
        return hub.ledger.transaction(tables ->
                tables.subscriptions().find(MAIRIE_DE_LYON, processCode).orElseThrow());
    }

    /** Gives the person an account with a password in that town. */
    Visitor comes(Person person, OrganizationId town, Role role) {
        return hub.ledger.transaction(tables -> {
            var rights = role == Role.AGENT ? Map.of(ETAT_CIVIL.code(), Right.TREAT) : Map.<String, Right>of();
            var id = appointments
                    .appoint(tables, person, town, role, rights, "DataPass")
                    .accountId();
            var account = tables.accounts().find(id).orElseThrow().withPassword("hash");
            tables.accounts().update(account);
            var place = account.in(town).orElseThrow();
            return new Visitor(id, person, place, List.of(place), Map.of());
        });
    }
}
