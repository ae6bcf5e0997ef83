package relais.portal.subscription;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.Appointments;
import relais.domain.account.MailBudget;
import relais.domain.notification.PerformEffects;
import relais.domain.subscription.AppointDelegate;
import relais.domain.subscription.ChangeSettings;
import relais.domain.subscription.FindHeldSubscriptions;
import relais.domain.subscription.KeepSecrets;
import relais.domain.subscription.ResumeSubscription;
import relais.domain.subscription.SuspendSubscription;

/** The use cases about subscriptions, each with the ports it needs. */
@Factory
final class SubscriptionFactory {

    @Singleton
    DatapassAddress datapass(
            @Property(name = "relais.datapass.url", defaultValue = "https://datapass.api.gouv.fr") URI url) {
        return new DatapassAddress(url);
    }

    @Singleton
    FindHeldSubscriptions findHeldSubscriptions(Ledger ledger, Clock clock) {
        return new FindHeldSubscriptions(ledger, clock);
    }

    @Singleton
    ChangeSettings changeSettings(Ledger ledger, Clock clock) {
        return new ChangeSettings(ledger, clock);
    }

    @Singleton
    SuspendSubscription suspendSubscription(Ledger ledger, PerformEffects effects, Ids ids, Clock clock) {
        return new SuspendSubscription(ledger, effects, ids, clock);
    }

    @Singleton
    ResumeSubscription resumeSubscription(Ledger ledger, Clock clock) {
        return new ResumeSubscription(ledger, clock);
    }

    @Singleton
    KeepSecrets keepSecrets(Ledger ledger, Clock clock) {
        return new KeepSecrets(ledger, new SecureRandom(), clock);
    }

    @Singleton
    AppointDelegate appointDelegate(
            Ledger ledger, Appointments appointments, PerformEffects effects, MailBudget mails, Clock clock) {
        return new AppointDelegate(ledger, appointments, effects, mails, clock);
    }
}
