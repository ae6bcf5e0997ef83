package relais.domain.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.Paris;
import relais.domain.Sha256;
import relais.domain.person.EmailAddress;

/**
 * A recipient's subscription to one démarche.
 *
 * @param accessMode null until it is chosen
 * @param activateAt on whose day in Europe/Paris, from 00:01, an inactive subscription is active
 * @param emails where to write that something arrived, each once whatever its case; may be empty
 * @param datapassId number of the request at DataPass
 * @param rejectionReason why it was refused
 * @param attestation that its software was checked, once API was chosen on the portal (HUB-22)
 * @param handover to which administration its request was transferred, while this one still receives; null: none
 */
public record Subscription(
        UUID id,
        OrganizationId subscriber,
        String processCode,
        SubscriptionStatus status,
        @Nullable AccessMode accessMode,
        @Nullable Instant activateAt,
        NotificationFrequency notificationFrequency,
        List<String> emails,
        @Nullable Long datapassId,
        Contact localAdministrator,
        DelegationActor delegationActor,
        @Nullable String rejectionReason,
        Milestones milestones,
        @Nullable Attestation attestation,
        @Nullable Handover handover) {
    private static final LocalTime ACTIVATION_TIME = LocalTime.of(0, 1);
    private static final int VERSION_LENGTH = 16;

    public Subscription {
        emails = EmailAddress.distinct(emails);
    }

    /** One that nobody takes over. */
    public Subscription(
            UUID id,
            OrganizationId subscriber,
            String processCode,
            SubscriptionStatus status,
            @Nullable AccessMode accessMode,
            @Nullable Instant activateAt,
            NotificationFrequency notificationFrequency,
            List<String> emails,
            @Nullable Long datapassId,
            Contact localAdministrator,
            DelegationActor delegationActor,
            @Nullable String rejectionReason,
            Milestones milestones,
            @Nullable Attestation attestation) {
        this(
                id,
                subscriber,
                processCode,
                status,
                accessMode,
                activateAt,
                notificationFrequency,
                emails,
                datapassId,
                localAdministrator,
                delegationActor,
                rejectionReason,
                milestones,
                attestation,
                null);
    }

    /** One whose software nobody attested. */
    public Subscription(
            UUID id,
            OrganizationId subscriber,
            String processCode,
            SubscriptionStatus status,
            @Nullable AccessMode accessMode,
            @Nullable Instant activateAt,
            NotificationFrequency notificationFrequency,
            List<String> emails,
            @Nullable Long datapassId,
            Contact localAdministrator,
            DelegationActor delegationActor,
            @Nullable String rejectionReason,
            Milestones milestones) {
        this(
                id,
                subscriber,
                processCode,
                status,
                accessMode,
                activateAt,
                notificationFrequency,
                emails,
                datapassId,
                localAdministrator,
                delegationActor,
                rejectionReason,
                milestones,
                null);
    }

    /** One of whose people and dates nothing is known. */
    public Subscription(
            UUID id,
            OrganizationId subscriber,
            String processCode,
            SubscriptionStatus status,
            @Nullable AccessMode accessMode,
            @Nullable Instant activateAt,
            NotificationFrequency notificationFrequency,
            List<String> emails) {
        this(
                id,
                subscriber,
                processCode,
                status,
                accessMode,
                activateAt,
                notificationFrequency,
                emails,
                null,
                Contact.NONE,
                Contact.NONE,
                null,
                Milestones.NONE);
    }

    /** When an inactive one is active; null when no date is set. */
    public @Nullable Instant activeFrom() {
        var day = activationDay();
        return day == null ? null : from(day);
    }

    /** In Europe/Paris. */
    public @Nullable LocalDate activationDay() {
        return activateAt == null ? null : Paris.day(activateAt);
    }

    /** Neither refused nor suspended, whether its day has come or not. */
    public boolean isInForce() {
        return switch (status) {
            case INACTIVE, ACTIVE -> true;
            case SUSPENDED, REFUSED -> false;
        };
    }

    /** Decided at reading, to the second: no sweep has to pass first. */
    public boolean isActive(Instant now) {
        return statusAt(now) == SubscriptionStatus.ACTIVE;
    }

    /** As partners see it: an inactive one whose day has come is active, and one whose handover is over is suspended. */
    public SubscriptionStatus statusAt(Instant now) {
        if (isHandedOver(now)) {
            return SubscriptionStatus.SUSPENDED;
        }
        var from = activeFrom();
        return status == SubscriptionStatus.INACTIVE && from != null && !now.isBefore(from)
                ? SubscriptionStatus.ACTIVE
                : status;
    }

    /** The delay of its handover is over, whether or not that was written down yet. */
    public boolean isHandedOver(Instant now) {
        return isInForce() && handover != null && !now.isBefore(handover.until());
    }

    /** Why software may not serve its subscriber; empty when it may. */
    public Optional<String> closedToApi() {
        if (accessMode == AccessMode.PORTAIL) {
            return Optional.of(
                    "Unauthorized user: subscription %s of %s is in PORTAIL mode".formatted(processCode, subscriber));
        }
        return switch (status) {
            // what it has was deposited while it was active
            case ACTIVE, INACTIVE -> Optional.empty();
            case SUSPENDED, REFUSED ->
                Optional.of(
                        "Unauthorized user: subscription %s of %s is %s".formatted(processCode, subscriber, status));
        };
    }

    /** The one address that V1 knows. */
    public @Nullable String email() {
        return emails.isEmpty() ? null : emails.getFirst();
    }

    /** As DataPass decides; mode, frequency and delegate are its administration's. */
    public Subscription ruled(
            SubscriptionStatus otherStatus,
            @Nullable Instant otherActivation,
            List<String> otherEmails,
            long request,
            Contact administrator,
            Milestones dates,
            @Nullable Handover succession) {
        return new Subscription(
                id,
                subscriber,
                processCode,
                otherStatus,
                accessMode,
                otherActivation,
                notificationFrequency,
                otherEmails,
                request,
                administrator,
                delegationActor,
                rejectionReason,
                dates,
                attestation,
                succession);
    }

    /** As its administration decides. */
    public Subscription set(
            SubscriptionStatus otherStatus,
            @Nullable AccessMode mode,
            @Nullable Instant otherActivation,
            NotificationFrequency frequency,
            List<String> otherEmails,
            @Nullable Attestation attested,
            Milestones dates) {
        return new Subscription(
                id,
                subscriber,
                processCode,
                otherStatus,
                mode,
                otherActivation,
                frequency,
                otherEmails,
                datapassId,
                localAdministrator,
                delegationActor,
                rejectionReason,
                dates,
                attested,
                handover);
    }

    public Subscription delegatedTo(DelegationActor delegate, Instant now) {
        return new Subscription(
                id,
                subscriber,
                processCode,
                status,
                accessMode,
                activateAt,
                notificationFrequency,
                emails,
                datapassId,
                localAdministrator,
                delegate,
                rejectionReason,
                milestones.dated(milestones.createdAt(), now),
                attestation,
                handover);
    }

    public Subscription withoutActivation() {
        return new Subscription(
                id,
                subscriber,
                processCode,
                status,
                accessMode,
                null,
                notificationFrequency,
                emails,
                datapassId,
                localAdministrator,
                delegationActor,
                rejectionReason,
                milestones,
                attestation,
                handover);
    }

    /** It no longer receives, since its successor does or the delay is over. */
    public Subscription endedByHandover(Instant now) {
        return new Subscription(
                id,
                subscriber,
                processCode,
                SubscriptionStatus.SUSPENDED,
                accessMode,
                activateAt,
                notificationFrequency,
                emails,
                datapassId,
                localAdministrator,
                delegationActor,
                rejectionReason,
                new Milestones(milestones.createdAt(), milestones.validatedAt(), milestones.rejectedAt(), now, now),
                attestation,
                null);
    }

    /** Changes with every change of what its administration sets, and only then; says nothing of it. */
    public String settingsVersion() {
        var attested =
                attestation == null ? "" : attestation.at() + attestation.editor() + "\n" + attestation.version();
        var said = List.of(
                status.name(),
                String.valueOf(accessMode),
                String.valueOf(activateAt),
                notificationFrequency.name(),
                String.join(" ", emails),
                attested);
        return Sha256.hex(String.join("\n", said)).substring(0, VERSION_LENGTH);
    }

    /** 00:01 of that day in Europe/Paris. */
    public static Instant from(LocalDate day) {
        return day.atTime(ACTIVATION_TIME).atZone(Paris.ZONE).toInstant();
    }
}
