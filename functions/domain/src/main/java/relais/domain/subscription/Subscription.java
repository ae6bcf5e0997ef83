package relais.domain.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
import relais.domain.OrganizationId;
import relais.domain.Paris;
import relais.domain.Sha256;
import relais.domain.person.EmailAddress;

/**
 * A recipient's subscription to one démarche.
 *
 * @param accessMode null until it is chosen
 * @param activateAt the day in Europe/Paris from which, at 00:01, an inactive subscription is active
 * @param emails the addresses for arrival mails, each once in any case; may be empty
 * @param datapassId number of the request at DataPass
 * @param rejectionReason the reason of a refusal
 * @param attestation the check of its software, once API was chosen on the portal (HUB-22)
 * @param handover the succession by the administration that its request was transferred to, while this one still receives; null
 *     if none
 */
@Copied
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

    /** A new subscription without settings: no access mode yet, and a mail for each arrival. */
    public static Subscription begun(
            UUID id, OrganizationId subscriber, String processCode, SubscriptionStatus status) {
        return new Subscription(
                id,
                subscriber,
                processCode,
                status,
                null,
                null,
                NotificationFrequency.EACH,
                List.of(),
                null,
                Contact.NONE,
                Contact.NONE,
                null,
                Milestones.NONE,
                null,
                null);
    }

    /** The instant from which an inactive subscription is active; null if no date is set. */
    public @Nullable Instant activeFrom() {
        var day = activationDay();
        return day == null ? null : from(day);
    }

    /** The day of activation, in Europe/Paris. */
    public @Nullable LocalDate activationDay() {
        return activateAt == null ? null : Paris.day(activateAt);
    }

    /** True if the subscription is neither refused nor suspended, whether its day has come or not. */
    public boolean isInForce() {
        return switch (status) {
            case INACTIVE, ACTIVE -> true;
            case SUSPENDED, REFUSED -> false;
        };
    }

    /**
     * True if the subscription is active at that instant. This is computed on reading, so that activation waits for no sweep.
     */
    public boolean isActive(Instant now) {
        return statusAt(now) == SubscriptionStatus.ACTIVE;
    }

    /**
     * The status as partners see it. An inactive subscription becomes active on its day, and a handed-over one becomes suspended
     * at the end of the handover.
     */
    public SubscriptionStatus statusAt(Instant now) {
        if (isHandedOver(now)) {
            return SubscriptionStatus.SUSPENDED;
        }
        var from = activeFrom();
        return status == SubscriptionStatus.INACTIVE && from != null && !now.isBefore(from)
                ? SubscriptionStatus.ACTIVE
                : status;
    }

    /** True if the delay of its handover is over, whether or not that is written down. */
    public boolean isHandedOver(Instant now) {
        return isInForce() && handover != null && !now.isBefore(handover.until());
    }

    /** The reason why software may not serve the subscriber; empty if it may. */
    public Optional<String> closedToApi() {
        if (accessMode == AccessMode.PORTAIL) {
            return Optional.of(
                    "Unauthorized user: subscription %s of %s is in PORTAIL mode".formatted(processCode, subscriber));
        }
        return switch (status) {
            // its télédossiers were deposited while it was active
            case ACTIVE, INACTIVE -> Optional.empty();
            case SUSPENDED, REFUSED ->
                Optional.of(
                        "Unauthorized user: subscription %s of %s is %s".formatted(processCode, subscriber, status));
        };
    }

    /** True if arrivals are told by mail, at once or in a digest. */
    public boolean isMailed() {
        return notificationFrequency != NotificationFrequency.NEVER && !emails.isEmpty();
    }

    /** True if each arrival is told by a mail of its own. */
    public boolean isMailedEach() {
        return notificationFrequency == NotificationFrequency.EACH && !emails.isEmpty();
    }

    /** The first address, the only one that V1 knows. */
    public @Nullable String email() {
        return emails.isEmpty() ? null : emails.getFirst();
    }

    /** The subscription after a DataPass decision, which leaves mode, frequency and delegate to its administration. */
    public Subscription ruled(
            SubscriptionStatus otherStatus,
            @Nullable Instant otherActivation,
            List<String> otherEmails,
            long request,
            Contact administrator,
            Milestones dates,
            @Nullable Handover succession) {
        return SubscriptionCopy.of(this)
                .status(otherStatus)
                .activateAt(otherActivation)
                .emails(otherEmails)
                .datapassId(request)
                .localAdministrator(administrator)
                .milestones(dates)
                .handover(succession)
                .build();
    }

    /** The subscription after its administration's changes. */
    public Subscription set(
            SubscriptionStatus otherStatus,
            @Nullable AccessMode mode,
            @Nullable Instant otherActivation,
            NotificationFrequency frequency,
            List<String> otherEmails,
            @Nullable Attestation attested,
            Milestones dates) {
        return SubscriptionCopy.of(this)
                .status(otherStatus)
                .accessMode(mode)
                .activateAt(otherActivation)
                .notificationFrequency(frequency)
                .emails(otherEmails)
                .attestation(attested)
                .milestones(dates)
                .build();
    }

    public Subscription delegatedTo(DelegationActor delegate, Instant now) {
        return SubscriptionCopy.of(this)
                .delegationActor(delegate)
                .milestones(milestones.dated(milestones.createdAt(), now))
                .build();
    }

    public Subscription withoutActivation() {
        return SubscriptionCopy.of(this).activateAt(null).build();
    }

    /** The subscription after its end, because its successor is active or the delay is over. */
    public Subscription endedByHandover(Instant now) {
        return SubscriptionCopy.of(this)
                .status(SubscriptionStatus.SUSPENDED)
                .milestones(new Milestones(
                        milestones.createdAt(), milestones.validatedAt(), milestones.rejectedAt(), now, now))
                .handover(null)
                .build();
    }

    /** A version that changes with every change of the administration's settings and only then, and reveals nothing of them. */
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

    /** The instant 00:01 of that day in Europe/Paris. */
    public static Instant from(LocalDate day) {
        return day.atTime(ACTIVATION_TIME).atZone(Paris.ZONE).toInstant();
    }
}
