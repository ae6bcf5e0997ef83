package relais.portal;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import relais.domain.Hub;
import relais.domain.access.Attempts;
import relais.domain.access.MemoryAttempts;
import relais.domain.account.PortalAddress;
import relais.domain.login.FastHasher;
import relais.domain.login.KnownSources;
import relais.domain.login.MemoryKnownSources;
import relais.domain.login.MemorySeals;
import relais.domain.login.MemorySentForms;
import relais.domain.login.MemorySessions;
import relais.domain.login.OneTimeCodes;
import relais.domain.login.PasswordHasher;
import relais.domain.login.Seals;
import relais.domain.login.Sessions;
import relais.domain.login.StepCodes;
import relais.domain.membership.Appointments;

/** The ports of the login in memory, for a server on a hub in memory. */
@Factory
@Requires(beans = Hub.class)
final class MemoryDoors {

    @Primary
    @Singleton
    Sessions sessions() {
        return new MemorySessions();
    }

    @Primary
    @Singleton
    MemorySentForms sentForms() {
        return new MemorySentForms();
    }

    @Primary
    @Singleton
    KnownSources sources() {
        return new MemoryKnownSources();
    }

    @Primary
    @Singleton
    PasswordHasher hasher() {
        return new FastHasher();
    }

    @Primary
    @Singleton
    OneTimeCodes codes() {
        return new StepCodes();
    }

    @Primary
    @Singleton
    Seals seals() {
        return new MemorySeals();
    }

    @Primary
    @Singleton
    Attempts attempts() {
        return new MemoryAttempts();
    }

    @Primary
    @Singleton
    MemoryArchiveQueue archiveQueue() {
        return new MemoryArchiveQueue();
    }

    @Primary
    @Singleton
    PortalAddress portal() {
        return new PortalAddress(URI.create("https://relais.example/portail"));
    }

    @Primary
    @Singleton
    Appointments appointments(Hub hub, PortalAddress portal) {
        return new Appointments(hub.ids, new SecureRandom(), portal, hub.clock);
    }
}
