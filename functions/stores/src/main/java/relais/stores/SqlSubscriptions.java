package relais.stores;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import relais.domain.Page;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionProperty;
import relais.domain.subscription.SubscriptionSearch;
import relais.domain.subscription.Subscriptions;

/** Subscriptions as one transaction sees them. */
record SqlSubscriptions(Handle handle) implements Subscriptions {
    private static final String STATUS_NOW =
            "CASE WHEN status IN ('INACTIVE', 'ACTIVE') AND handed_over_until <= :now THEN 'SUSPENDED'"
                    + " WHEN status = 'INACTIVE' AND active_from <= :now THEN 'ACTIVE' ELSE status END";

    @Override
    public Optional<Subscription> find(OrganizationId subscriber, String processCode) {
        return read(handle.select(
                "SELECT * FROM subscription WHERE subscriber = ? AND process_code = ?",
                subscriber.toString(),
                processCode));
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return read(handle.select("SELECT * FROM subscription WHERE id = ?", id));
    }

    @Override
    public Optional<Subscription> lock(UUID id) {
        return read(handle.select("SELECT * FROM subscription WHERE id = ? FOR UPDATE", id));
    }

    @Override
    public Page<Subscription> list(SubscriptionSearch search, Instant now) {
        var codes = search.processCodes().isEmpty() ? null : SqlColumns.array(search.processCodes());
        var delegate = search.delegationActorEmail();
        var list = new SqlList(handle, "subscription")
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
        return list.page(column(search.order().property()), search.order(), search.window(), SqlSubscriptionRows::read);
    }

    @Override
    public boolean insert(Subscription subscription) {
        return SqlSubscriptionRows.insert(handle, subscription);
    }

    @Override
    public List<Subscription> of(OrganizationId subscriber) {
        return handle.select(
                        "SELECT * FROM subscription WHERE subscriber = ? ORDER BY process_code COLLATE \"C\"",
                        subscriber.toString())
                .map((row, context) -> SqlSubscriptionRows.read(row))
                .list();
    }

    @Override
    public List<Subscription> handedOver() {
        return handle.select(
                        "SELECT * FROM subscription WHERE handed_to IS NOT NULL AND status IN ('INACTIVE', 'ACTIVE')"
                                + " ORDER BY id")
                .map((row, context) -> SqlSubscriptionRows.read(row))
                .list();
    }

    @Override
    public void save(Subscription subscription) {
        SqlSubscriptionRows.save(handle, subscription);
    }

    private static Optional<Subscription> read(Query query) {
        return query.map((row, context) -> SqlSubscriptionRows.read(row)).findOne();
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
