package relais.domain.datapass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.account.EmailAddress;
import relais.domain.datapass.Standing.State;
import relais.domain.subscription.Contact;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** What becomes of a subscription when another standing rules it; the settings of its administration stay. */
record FollowedSubscription(@Nullable Standing was, Standing rules, Instant now) {

    /** Empty: nothing is opened for what was never granted, as far as is known. */
    Optional<Subscription> opened(Place place, UUID id) {
        var status = switch (rules.state()) {
            case UNGRANTED -> null;
            case REFUSED -> SubscriptionStatus.REFUSED;
            case ENDED -> SubscriptionStatus.SUSPENDED;
            case GRANTED -> SubscriptionStatus.INACTIVE;
        };
        return status == null
                ? Optional.empty()
                : Optional.of(new Subscription(
                        id,
                        place.organization(),
                        place.processCode(),
                        status,
                        null,
                        null,
                        NotificationFrequency.EACH,
                        addresses(List.of(), Contact.NONE),
                        rules.requestId(),
                        rules.administrator(),
                        Contact.NONE,
                        null,
                        rules.milestones(now, null)));
    }

    Subscription over(Subscription present) {
        return switch (rules.state()) {
            case GRANTED -> isReopened(present) ? ruled(present, SubscriptionStatus.INACTIVE, null) : kept(present);
            case ENDED -> ruled(present, SubscriptionStatus.SUSPENDED, present.activateAt());
            case REFUSED -> present.status() == SubscriptionStatus.REFUSED ? kept(present) : present;
            case UNGRANTED -> isHeld(present) ? suspended(present) : present;
        };
    }

    /** What its administration suspended stays so, whatever DataPass approves. */
    private boolean isReopened(Subscription present) {
        return switch (present.status()) {
            case INACTIVE, ACTIVE -> false;
            case REFUSED -> true;
            case SUSPENDED -> was != null && (was.is(State.ENDED) || was.is(State.UNGRANTED));
        };
    }

    /** Opened by the other door, {@code POST /referential/v1/subscriptions}, for this request. */
    private boolean isHeld(Subscription present) {
        return Objects.equals(present.datapassId(), rules.requestId())
                && present.status() != SubscriptionStatus.REFUSED;
    }

    private Subscription suspended(Subscription present) {
        return present.ruled(
                SubscriptionStatus.SUSPENDED,
                present.activateAt(),
                present.emails(),
                rules.requestId(),
                present.localAdministrator(),
                rules.milestones(present.milestones().createdAt(), now));
    }

    private Subscription kept(Subscription present) {
        return ruled(present, present.status(), present.activateAt());
    }

    private Subscription ruled(Subscription present, SubscriptionStatus status, @Nullable Instant activateAt) {
        return present.ruled(
                status,
                activateAt,
                addresses(present.emails(), present.localAdministrator()),
                rules.requestId(),
                rules.administrator(),
                rules.milestones(present.milestones().createdAt(), now));
    }

    /** The administrator is written to at first; another takes the place of the one before, wherever that one still is. */
    private List<String> addresses(List<String> present, Contact before) {
        var mine = rules.administrator().email();
        if (mine == null) {
            return present;
        }
        if (before.email() == null) {
            var all = new ArrayList<>(present);
            all.addFirst(mine);
            return EmailAddress.distinct(all);
        }
        return EmailAddress.distinct(present.stream()
                .map(address -> EmailAddress.areOne(address, before.email()) ? mine : address)
                .toList());
    }
}
