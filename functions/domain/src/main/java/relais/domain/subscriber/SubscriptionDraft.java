package relais.domain.subscriber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.person.EmailAddress;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Contact;
import relais.domain.subscription.DelegationActor;
import relais.domain.subscription.Milestones;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;

/**
 * A partner's request for a subscription's content. An absent status, mode, frequency, number or person stays as it is; absent
 * dates, reason and address are removed.
 *
 * @param email the first address, the only one that V1 knows
 * @param milestones its dates of creation and change are ignored
 */
public record SubscriptionDraft(
        OrganizationId subscriber,
        String processCode,
        @Nullable SubscriptionStatus status,
        @Nullable AccessMode accessMode,
        @Nullable Instant activateAt,
        @Nullable NotificationFrequency notificationFrequency,
        @Nullable String email,
        @Nullable Long datapassId,
        Contact localAdministrator,
        DelegationActor delegationActor,
        @Nullable String rejectionReason,
        Milestones milestones) {

    /** @param begun the first status */
    Subscription begin(UUID id, SubscriptionStatus begun, Instant now) {
        var subscription = Subscription.begun(id, subscriber, processCode, begun);
        return SubscriptionCopy.of(subscription)
                .accessMode(accessMode)
                .activateAt(activateAt)
                .notificationFrequency(
                        notificationFrequency == null ? subscription.notificationFrequency() : notificationFrequency)
                .emails(email == null ? List.of() : List.of(email))
                .datapassId(datapassId)
                .localAdministrator(localAdministrator)
                .delegationActor(delegationActor)
                .rejectionReason(rejectionReason)
                .milestones(milestones.dated(now, null))
                .build();
    }

    /** The changed subscription; an administrator's status holds at once. */
    Subscription over(Subscription present, Instant now) {
        var changed = SubscriptionCopy.of(present)
                .status(status == null ? present.statusAt(now) : status)
                .accessMode(accessMode == null ? present.accessMode() : accessMode)
                .activateAt(activateAt)
                .notificationFrequency(
                        notificationFrequency == null ? present.notificationFrequency() : notificationFrequency)
                .emails(emails(present.emails()))
                .datapassId(datapassId == null ? present.datapassId() : datapassId)
                .localAdministrator(
                        localAdministrator.equals(Contact.NONE)
                                ? present.localAdministrator()
                                : localAdministrator.over(present.localAdministrator()))
                .delegationActor(delegationActor.over(present.delegationActor()))
                .rejectionReason(rejectionReason)
                .milestones(milestones.dated(present.milestones().createdAt(), now))
                .build();
        return isStopped(present, changed, now) ? changed.withoutActivation() : changed;
    }

    /** True if an active subscription shall be inactive, so that its day of activation no longer counts. */
    private static boolean isStopped(Subscription present, Subscription changed, Instant now) {
        return changed.status() == SubscriptionStatus.INACTIVE && present.isActive(now) && changed.isActive(now);
    }

    private List<String> emails(List<String> present) {
        if (email == null) {
            return List.of();
        }
        var all = new ArrayList<>(present);
        if (!all.isEmpty()) {
            all.removeFirst();
        }
        all.removeIf(each -> EmailAddress.areOne(each, email));
        all.addFirst(email);
        return all;
    }
}
