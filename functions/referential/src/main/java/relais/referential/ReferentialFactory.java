package relais.referential;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.notification.HandOnMails;
import relais.domain.organization.ChangeOrganization;
import relais.domain.organization.FindOrganization;
import relais.domain.organization.ListOrganizations;
import relais.domain.organization.RegisterOrganization;
import relais.domain.process.ChangeProcess;
import relais.domain.process.FindProcess;
import relais.domain.process.ListProcesses;
import relais.domain.process.RegisterProcess;
import relais.domain.subscription.ChangeSubscription;
import relais.domain.subscription.FindSubscription;
import relais.domain.subscription.ListSubscriptions;
import relais.domain.subscription.LocalAdministrators;
import relais.domain.subscription.Subscribe;

/** The use cases of the referential, each with the ports it needs. */
@Factory
final class ReferentialFactory {

    @Singleton
    RegisterOrganization registerOrganization(Ledger ledger, Clock clock) {
        return new RegisterOrganization(ledger, clock);
    }

    @Singleton
    FindOrganization findOrganization(Ledger ledger) {
        return new FindOrganization(ledger);
    }

    @Singleton
    ListOrganizations listOrganizations(Ledger ledger) {
        return new ListOrganizations(ledger);
    }

    @Singleton
    ChangeOrganization changeOrganization(Ledger ledger, Clock clock) {
        return new ChangeOrganization(ledger, clock);
    }

    @Singleton
    RegisterProcess registerProcess(Ledger ledger, Clock clock) {
        return new RegisterProcess(ledger, clock);
    }

    @Singleton
    FindProcess findProcess(Ledger ledger) {
        return new FindProcess(ledger);
    }

    @Singleton
    ListProcesses listProcesses(Ledger ledger) {
        return new ListProcesses(ledger);
    }

    @Singleton
    ChangeProcess changeProcess(Ledger ledger, Clock clock) {
        return new ChangeProcess(ledger, clock);
    }

    @Singleton
    Subscribe subscribe(Ledger ledger, LocalAdministrators administrators, HandOnMails mails, Ids ids, Clock clock) {
        return new Subscribe(ledger, administrators, mails, ids, clock);
    }

    @Singleton
    FindSubscription findSubscription(Ledger ledger, Clock clock) {
        return new FindSubscription(ledger, clock);
    }

    @Singleton
    ListSubscriptions listSubscriptions(Ledger ledger, Clock clock) {
        return new ListSubscriptions(ledger, clock);
    }

    @Singleton
    ChangeSubscription changeSubscription(
            Ledger ledger, LocalAdministrators administrators, HandOnMails mails, Clock clock) {
        return new ChangeSubscription(ledger, administrators, mails, clock);
    }
}
