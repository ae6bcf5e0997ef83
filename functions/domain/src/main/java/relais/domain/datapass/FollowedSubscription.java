package relais.domain.datapass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.datapass.Ruling.State;
import relais.domain.person.EmailAddress;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Milestones;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;

/** A subscription's change from one ruling to another; its administration's settings stay. */
record FollowedSubscription(@Nullable Ruling was, Ruling rules, Instant now) {

    Subscription opened(SubscriptionKey place, UUID id) {
        var status = switch (rules.state()) {
            case REFUSED -> SubscriptionStatus.REFUSED;
            case ENDED -> SubscriptionStatus.SUSPENDED;
            case GRANTED, HANDED_OVER -> SubscriptionStatus.INACTIVE;
        };
        return SubscriptionCopy.of(Subscription.begun(id, place.organization(), place.processCode(), status))
                .emails(addresses(List.of(), Contact.NONE))
                .datapassId(rules.requestId())
                .localAdministrator(rules.administrator())
                .milestones(rules.milestones(Milestones.NONE.dated(now, null), null))
                .handover(rules.handover())
                .build();
    }

    Subscription over(Subscription present) {
        return switch (rules.state()) {
            case GRANTED -> isReopened(present) ? ruled(present, SubscriptionStatus.INACTIVE, null) : kept(present);
            case HANDED_OVER -> handedOver(present);
            case ENDED -> ruled(present, SubscriptionStatus.SUSPENDED, present.activateAt());
            case REFUSED -> present.status() == SubscriptionStatus.REFUSED ? kept(present) : present;
        };
    }

    /** A subscription that has ended in the meantime is not reopened for the rest of the delay. */
    private Subscription handedOver(Subscription present) {
        return isReopened(present)
                ? ruled(present, SubscriptionStatus.INACTIVE, null)
                : present.isInForce() ? kept(present) : present;
    }

    /**
     * True if the ruling reopens the subscription. A suspension by its own administration stays, whatever DataPass approves.
     */
    private boolean isReopened(Subscription present) {
        return switch (present.status()) {
            case INACTIVE, ACTIVE -> false;
            case REFUSED -> true;
            case SUSPENDED -> was != null && (was.is(State.ENDED) || isGivenBack(present));
        };
    }

    /** True if its handover was over and the request is granted to it again. */
    private boolean isGivenBack(Subscription present) {
        return was != null
                && was.is(State.HANDED_OVER)
                && rules.is(State.GRANTED)
                && present.milestones().endsAt() != null;
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
                administrator(present),
                rules.milestones(present.milestones(), now),
                rules.handover());
    }

    /** The administrator. A decision that names none keeps the present one, and absent details of the same person stay. */
    private Contact administrator(Subscription present) {
        var mine = rules.administrator();
        return mine.email() == null ? present.localAdministrator() : mine.over(present.localAdministrator());
    }

    /**
     * The mail addresses. The first administrator's is added in front, and a later one's replaces the former's wherever that
     * stands.
     */
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
