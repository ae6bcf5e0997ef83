package relais.referential;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.domain.subscriber.Subscribed;
import relais.edge.WireTime;

/**
 * A subscription on the wire.
 *
 * @param email the first of its addresses, since V1 knows only one
 * @param delegationActor in the shape in which it came; with null members if there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SubscriptionJson(
        String id,
        @Nullable Long datapassId,
        String processCode,
        SubscriberJson subscriber,
        @Nullable String accessMode,
        String notificationFrequency,
        @Nullable String activateDateTime,
        @Nullable String validateDateTime,
        @Nullable String rejectDateTime,
        @Nullable String endDateTime,
        @Nullable String updateDateTime,
        @Nullable String creationDateTime,
        DelegationActorJson delegationActor,
        @Nullable String rejectionReason,
        String status,
        @Nullable String email,
        ContactJson localAdministrator) {

    /** The subscribing organisation. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SubscriberJson(String type, String companyRegister, String branchCode, String name) {}

    static SubscriptionJson of(Subscribed subscribed) {
        var subscription = subscribed.subscription();
        var subscriber = subscription.subscriber();
        var dates = subscription.milestones();
        return new SubscriptionJson(
                subscription.id().toString(),
                subscription.datapassId(),
                subscription.processCode(),
                new SubscriberJson(
                        subscriber.type().name(),
                        subscriber.companyRegister(),
                        subscriber.branchCode(),
                        subscribed.name()),
                Objects.toString(subscription.accessMode(), null),
                subscription.notificationFrequency().wireName(),
                WireTime.write(subscription.activateAt()),
                WireTime.write(dates.validatedAt()),
                WireTime.write(dates.rejectedAt()),
                WireTime.write(dates.endsAt()),
                WireTime.write(dates.updatedAt()),
                WireTime.write(dates.createdAt()),
                DelegationActorJson.of(subscription.delegationActor()),
                subscription.rejectionReason(),
                subscribed.status().wireName(),
                subscription.email(),
                ContactJson.of(subscription.localAdministrator()));
    }

    @Override
    public String toString() {
        return "SubscriptionJson[%s]".formatted(id);
    }
}
