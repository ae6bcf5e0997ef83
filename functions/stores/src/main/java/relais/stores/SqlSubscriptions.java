package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;
import relais.domain.subscription.Subscriptions;

/** Subscriptions as one transaction sees them. */
record SqlSubscriptions(Handle handle) implements Subscriptions {

    @Override
    public Optional<Subscription> find(OrganizationId subscriber, String processCode) {
        return handle.select(
                        "SELECT * FROM subscription WHERE subscriber = ? AND process_code = ?",
                        subscriber.toString(),
                        processCode)
                .map((row, context) -> subscription(row))
                .findOne();
    }

    @Override
    public List<Subscription> of(OrganizationId subscriber) {
        return handle.select(
                        "SELECT * FROM subscription WHERE subscriber = ? ORDER BY process_code COLLATE \"C\"",
                        subscriber.toString())
                .map((row, context) -> subscription(row))
                .list();
    }

    @Override
    public void save(Subscription subscription) {
        handle.execute(
                """
                INSERT INTO subscription (id, subscriber, process_code, status, access_mode, activation_date,
                    notification_frequency, emails)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (subscriber, process_code) DO UPDATE SET (id, status, access_mode, activation_date,
                    notification_frequency, emails)
                = (excluded.id, excluded.status, excluded.access_mode, excluded.activation_date,
                    excluded.notification_frequency, excluded.emails)
                """,
                subscription.id(),
                subscription.subscriber().toString(),
                subscription.processCode(),
                subscription.status(),
                subscription.accessMode(),
                subscription.activationDate(),
                subscription.notificationFrequency(),
                SqlColumns.array(subscription.emails()));
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                SqlColumns.uuid(row, "id"),
                SqlColumns.organization(row, "subscriber"),
                row.getString("process_code"),
                SqlColumns.name(row, "status", SubscriptionStatus.class),
                SqlColumns.name(row, "access_mode", AccessMode.class),
                row.getObject("activation_date", LocalDate.class),
                SqlColumns.name(row, "notification_frequency", NotificationFrequency.class),
                SqlColumns.texts(row, "emails"));
    }
}
