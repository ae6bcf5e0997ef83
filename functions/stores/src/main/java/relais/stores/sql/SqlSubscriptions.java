package relais.stores.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionProperty;
import relais.domain.subscription.SubscriptionSearch;
import relais.domain.subscription.SubscriptionStatus;
import relais.domain.subscription.Subscriptions;

/** Subscriptions as one transaction sees them. */
record SqlSubscriptions(SubscriptionRows rows, JdbcOperations database) implements Subscriptions {
    private static final String STATUS_NOW =
            "CASE WHEN status IN ('INACTIVE', 'ACTIVE') AND handed_over_until <= :now THEN 'SUSPENDED'"
                    + " WHEN status = 'INACTIVE' AND active_from <= :now THEN 'ACTIVE' ELSE status END";

    @Override
    public Optional<Subscription> find(OrganizationId subscriber, String processCode) {
        return rows.findBySubscriberAndProcessCode(subscriber, processCode).map(SubscriptionRow::subscription);
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return rows.findById(id).map(SubscriptionRow::subscription);
    }

    @Override
    public Optional<Subscription> lock(UUID id) {
        return rows.findByIdForUpdate(id).map(SubscriptionRow::subscription);
    }

    @Override
    public Page<Subscription> list(SubscriptionSearch search, Instant now) {
        var codes = search.processCodes().isEmpty() ? null : SqlColumns.array(search.processCodes());
        var delegate = search.delegationActorEmail();
        var list = new SqlList<>(database, SubscriptionRow.class, "subscription")
                .where(STATUS_NOW + " = :status", "status", search.status())
                .where("process_code = ANY(:codes)", "codes", codes)
                .where("si_company_register = :companyRegister", "companyRegister", search.companyRegister())
                .where(
                        "lower(delegate_email) = :delegate",
                        "delegate",
                        delegate == null ? null : delegate.toLowerCase(Locale.ROOT))
                .where("datapass_id = :datapassId", "datapassId", search.datapassId());
        if (search.status() != null) {
            list.with("now", now);
        }
        return list.page(
                column(search.order().property()), search.order(), search.window(), SubscriptionRow::subscription);
    }

    @Override
    public boolean insert(Subscription subscription) {
        return !rows.insert(SubscriptionRow.of(subscription)).isEmpty();
    }

    @Override
    public List<Subscription> of(OrganizationId subscriber) {
        return rows.findBySubscriber(subscriber).stream()
                .map(SubscriptionRow::subscription)
                .sorted(Comparator.comparing(Subscription::processCode))
                .toList();
    }

    @Override
    public List<Subscription> handedOver() {
        var running = Set.of(SubscriptionStatus.INACTIVE, SubscriptionStatus.ACTIVE);
        return rows.findByHandedToIsNotNullAndStatusInOrderById(running).stream()
                .map(SubscriptionRow::subscription)
                .toList();
    }

    @Override
    public void save(Subscription subscription) {
        rows.upsert(SubscriptionRow.of(subscription));
    }

    private static String column(SubscriptionProperty property) {
        return switch (property) {
            case ID -> "id";
            case DATAPASS_ID -> "datapass_id";
            case SI_TYPE -> SqlList.text("si_type");
            case SI_COMPANY_REGISTER -> SqlList.text("si_company_register");
            case SI_BRANCH_CODE -> SqlList.text("si_branch_code");
            case NOTIFICATION_FREQUENCY -> SqlList.text("notification_frequency");
            case ACCESS_MODE -> SqlList.text("access_mode");
            case DELEGATION_ACTOR -> SqlList.text("delegate_email");
            case EMAIL -> SqlList.text("emails[1]");
            case LOCAL_ADMIN -> SqlList.text("administrator_email");
            case REJECTION_REASON -> SqlList.text("rejection_reason");
            case STATUS -> SqlList.text("status");
            case ACTIVATE_DATE_TIME -> "activate_at";
            case VALIDATE_DATE_TIME -> "validated_at";
            case REJECT_DATE_TIME -> "rejected_at";
            case END_DATE_TIME -> "ends_at";
            case UPDATE_DATE_TIME -> "updated_at";
            case PROCESS_CODE -> SqlList.text("process_code");
        };
    }
}
