package relais.stores.login;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.PortalAddress;
import relais.domain.datapass.ApplyDecision;
import relais.domain.datapass.ApplyWaitingDecisions;
import relais.domain.membership.Appointments;
import relais.domain.subscriber.LocalAdministrators;

/** Makes the use cases that give people their accounts, in the functions that know the portal's address. */
@Factory
@Requires(property = "relais.portal.url")
final class AccountsFactory {

    @Singleton
    PortalAddress portal(
            @Property(name = "relais.portal.url") URI url,
            @Property(name = "relais.contact.support", defaultValue = "") String contact) {
        return new PortalAddress(url, contact);
    }

    @Singleton
    Appointments appointments(Ids ids, SecureRandom random, PortalAddress portal, Clock clock) {
        return new Appointments(ids, random, portal, clock);
    }

    @Singleton
    LocalAdministrators localAdministrators(Appointments appointments) {
        return new LocalAdministrators(appointments);
    }

    @Singleton
    ApplyDecision applyDecision(Ledger ledger, LocalAdministrators administrators, Ids ids, Clock clock) {
        return new ApplyDecision(ledger, administrators, ids, clock);
    }

    @Singleton
    ApplyWaitingDecisions applyWaitingDecisions(Ledger ledger, ApplyDecision decisions) {
        return new ApplyWaitingDecisions(ledger, decisions);
    }
}
