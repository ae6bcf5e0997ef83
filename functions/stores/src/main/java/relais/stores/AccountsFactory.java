package relais.stores;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.account.Appointments;
import relais.domain.account.PortalAddress;
import relais.domain.subscription.LocalAdministrators;

/** What gives people their accounts, in every function that knows where the portal is. */
@Factory
@Requires(property = "relais.portal.url")
final class AccountsFactory {

    @Singleton
    PortalAddress portal(@Property(name = "relais.portal.url") URI url) {
        return new PortalAddress(url);
    }

    @Singleton
    Appointments appointments(Ids ids, PortalAddress portal, Clock clock) {
        return new Appointments(ids, new SecureRandom(), portal, clock);
    }

    @Singleton
    LocalAdministrators localAdministrators(Appointments appointments) {
        return new LocalAdministrators(appointments);
    }
}
