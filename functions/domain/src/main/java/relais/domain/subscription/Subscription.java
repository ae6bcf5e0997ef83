package relais.domain.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.organization.OrganizationId;

/**
 * A recipient's subscription to one démarche.
 *
 * @param activationDate the day, in Europe/Paris, from whose 00:01 an inactive subscription is active
 * @param emails where to write that something arrived; may be empty
 */
public record Subscription(
        UUID id,
        OrganizationId subscriber,
        String processCode,
        SubscriptionStatus status,
        AccessMode accessMode,
        @Nullable LocalDate activationDate,
        NotificationFrequency notificationFrequency,
        List<String> emails) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime ACTIVATION_TIME = LocalTime.of(0, 1);

    public Subscription {
        emails = List.copyOf(emails);
    }

    /** Decided at reading, to the second: no sweep has to pass first. */
    public boolean isActive(Instant now) {
        return switch (status) {
            case ACTIVE -> true;
            case INACTIVE -> activationDate != null && !now.isBefore(activation(activationDate));
            case REFUSED, SUSPENDED -> false;
        };
    }

    public boolean isMailedAtEachArrival() {
        return notificationFrequency == NotificationFrequency.EACH && !emails.isEmpty();
    }

    private static Instant activation(LocalDate date) {
        return date.atTime(ACTIVATION_TIME).atZone(PARIS).toInstant();
    }
}
