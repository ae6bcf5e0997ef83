package relais.domain.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.process.Process;

/**
 * Builds a subscription, active and by API unless told otherwise: {@code aSubscription(MAIRIE_DE_LYON,
 * ETAT_CIVIL).inMode(PORTAIL)}.
 */
public final class SubscriptionBuilder {
    private final OrganizationId subscriber;
    private final Process process;
    private SubscriptionStatus status = SubscriptionStatus.ACTIVE;
    private @Nullable AccessMode mode = AccessMode.API;
    private @Nullable Instant activation;
    private NotificationFrequency frequency = NotificationFrequency.NEVER;
    private List<String> emails = List.of();
    private @Nullable Long datapassId;
    private Contact localAdministrator = Contact.NONE;
    private DelegationActor delegationActor = Contact.NONE;
    private @Nullable String rejectionReason;
    private Milestones milestones = Milestones.NONE;
    private @Nullable Attestation attestation;
    private @Nullable Handover handover;

    private SubscriptionBuilder(OrganizationId subscriber, Process process) {
        this.subscriber = subscriber;
        this.process = process;
    }

    public static SubscriptionBuilder aSubscription(OrganizationId subscriber, Process process) {
        return new SubscriptionBuilder(subscriber, process);
    }

    public SubscriptionBuilder inMode(@Nullable AccessMode accessMode) {
        mode = accessMode;
        return this;
    }

    public SubscriptionBuilder being(SubscriptionStatus present) {
        status = present;
        return this;
    }

    public SubscriptionBuilder activeFrom(@Nullable LocalDate day) {
        status = SubscriptionStatus.INACTIVE;
        activation = day == null ? null : Subscription.from(day);
        return this;
    }

    public SubscriptionBuilder mailing(NotificationFrequency often, String... addresses) {
        frequency = often;
        emails = List.of(addresses);
        return this;
    }

    public SubscriptionBuilder requestedAs(long number) {
        datapassId = number;
        return this;
    }

    public SubscriptionBuilder heldBy(Contact administrator, DelegationActor delegate) {
        localAdministrator = administrator;
        delegationActor = delegate;
        return this;
    }

    public SubscriptionBuilder refusedFor(String reason) {
        status = SubscriptionStatus.REFUSED;
        rejectionReason = reason;
        return this;
    }

    public SubscriptionBuilder dated(Milestones dates) {
        milestones = dates;
        return this;
    }

    public SubscriptionBuilder attested(Attestation word) {
        attestation = word;
        return this;
    }

    public SubscriptionBuilder handedTo(OrganizationId successor, Instant until) {
        handover = new Handover(successor, until);
        return this;
    }

    public Subscription build() {
        return new Subscription(
                SequentialIds.UNIQUE.next(),
                subscriber,
                process.code(),
                status,
                mode,
                activation,
                frequency,
                emails,
                datapassId,
                localAdministrator,
                delegationActor,
                rejectionReason,
                milestones,
                attestation,
                handover);
    }
}
