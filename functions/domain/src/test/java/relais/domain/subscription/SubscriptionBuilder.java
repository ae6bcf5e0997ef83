package relais.domain.subscription;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.SequentialIds;
import relais.domain.organization.OrganizationId;
import relais.domain.process.Process;

/** A subscription, active and by API unless told otherwise: {@code aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).inMode(PORTAIL)}. */
public final class SubscriptionBuilder {
    private final OrganizationId subscriber;
    private final Process process;
    private SubscriptionStatus status = SubscriptionStatus.ACTIVE;
    private AccessMode mode = AccessMode.API;
    private @Nullable LocalDate activation;
    private NotificationFrequency frequency = NotificationFrequency.NEVER;
    private List<String> emails = List.of();

    private SubscriptionBuilder(OrganizationId subscriber, Process process) {
        this.subscriber = subscriber;
        this.process = process;
    }

    public static SubscriptionBuilder aSubscription(OrganizationId subscriber, Process process) {
        return new SubscriptionBuilder(subscriber, process);
    }

    public SubscriptionBuilder inMode(AccessMode accessMode) {
        mode = accessMode;
        return this;
    }

    public SubscriptionBuilder being(SubscriptionStatus present) {
        status = present;
        return this;
    }

    public SubscriptionBuilder activeFrom(@Nullable LocalDate day) {
        status = SubscriptionStatus.INACTIVE;
        activation = day;
        return this;
    }

    public SubscriptionBuilder mailing(NotificationFrequency often, String... addresses) {
        frequency = often;
        emails = List.of(addresses);
        return this;
    }

    public Subscription build() {
        return new Subscription(
                SequentialIds.UNIQUE.next(), subscriber, process.code(), status, mode, activation, frequency, emails);
    }
}
