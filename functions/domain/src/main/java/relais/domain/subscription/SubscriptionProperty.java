package relais.domain.subscription;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property to order a list of subscriptions by. The names in lower case are the wire's. */
public enum SubscriptionProperty {
    ID(by(each -> each.id().toString())),
    DATAPASS_ID(by(Subscription::datapassId)),
    SI_TYPE(by(each -> each.subscriber().type().name())),
    SI_COMPANY_REGISTER(by(each -> each.subscriber().companyRegister())),
    SI_BRANCH_CODE(by(each -> each.subscriber().branchCode())),
    NOTIFICATION_FREQUENCY(by(each -> each.notificationFrequency().name())),
    ACCESS_MODE(by(each -> each.accessMode() == null ? null : each.accessMode().name())),
    DELEGATION_ACTOR(by(each -> each.delegationActor().email())),
    EMAIL(by(Subscription::email)),
    LOCAL_ADMIN(by(each -> each.localAdministrator().email())),
    REJECTION_REASON(by(Subscription::rejectionReason)),
    STATUS(by(each -> each.status().name())),
    ACTIVATE_DATE_TIME(by(Subscription::activateAt)),
    VALIDATE_DATE_TIME(by(each -> each.milestones().validatedAt())),
    REJECT_DATE_TIME(by(each -> each.milestones().rejectedAt())),
    END_DATE_TIME(by(each -> each.milestones().endsAt())),
    UPDATE_DATE_TIME(by(each -> each.milestones().updatedAt())),
    PROCESS_CODE(by(Subscription::processCode));

    private final Comparator<Subscription> upwards;

    SubscriptionProperty(Comparator<Subscription> upwards) {
        this.upwards = upwards;
    }

    Comparator<Subscription> upwards() {
        return upwards;
    }

    private static <K extends Comparable<? super K>> Comparator<Subscription> by(
            Function<Subscription, @Nullable K> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
