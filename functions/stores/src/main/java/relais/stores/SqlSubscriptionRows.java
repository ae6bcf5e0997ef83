package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Attestation;
import relais.domain.subscription.Contact;
import relais.domain.subscription.DelegationActor;
import relais.domain.subscription.Editor;
import relais.domain.subscription.Handover;
import relais.domain.subscription.Milestones;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** The rows of subscriptions, written and read. */
final class SqlSubscriptionRows {
    private static final List<String> COLUMNS = List.of(
            "id",
            "subscriber",
            "process_code",
            "status",
            "access_mode",
            "activate_at",
            "active_from",
            "notification_frequency",
            "emails",
            "datapass_id",
            "rejection_reason",
            "administrator_first_name",
            "administrator_last_name",
            "administrator_email",
            "administrator_function",
            "administrator_phone",
            "delegate_first_name",
            "delegate_last_name",
            "delegate_email",
            "delegate_function",
            "delegate_phone",
            "delegate_company_register",
            "delegate_branch_code",
            "attested_editor",
            "attested_version",
            "attested_by",
            "attested_at",
            "handed_to",
            "handed_over_until",
            "created_at",
            "validated_at",
            "rejected_at",
            "ends_at",
            "updated_at");
    private static final String INSERT = COLUMNS.stream()
            .collect(Collectors.joining(
                    ", ",
                    "INSERT INTO subscription (",
                    ") VALUES (?" + ", ?".repeat(COLUMNS.size() - 1) + ") ON CONFLICT (subscriber, process_code) DO "));
    private static final String OR_REPLACE = COLUMNS.stream()
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", ", "UPDATE SET ", ""));

    private SqlSubscriptionRows() {}

    static boolean insert(Handle handle, Subscription subscription) {
        return handle.execute(INSERT + "NOTHING", values(subscription)) == 1;
    }

    static void save(Handle handle, Subscription subscription) {
        handle.execute(INSERT + OR_REPLACE, values(subscription));
    }

    static Subscription read(ResultSet row) throws SQLException {
        @Nullable String mode = row.getString("access_mode");
        return new Subscription(
                SqlColumns.uuid(row, "id"),
                SqlColumns.organization(row, "subscriber"),
                row.getString("process_code"),
                SqlColumns.name(row, "status", SubscriptionStatus.class),
                mode == null ? null : AccessMode.valueOf(mode),
                SqlColumns.instantOrNull(row, "activate_at"),
                SqlColumns.name(row, "notification_frequency", NotificationFrequency.class),
                SqlColumns.texts(row, "emails"),
                row.getObject("datapass_id", Long.class),
                contact(row, "administrator"),
                delegationActor(row),
                row.getString("rejection_reason"),
                milestones(row),
                attestation(row),
                handover(row));
    }

    private static @Nullable Object[] values(Subscription subscription) {
        var administrator = subscription.localAdministrator();
        var delegate = subscription.delegationActor() instanceof Contact person ? person : Contact.NONE;
        var editor = subscription.delegationActor() instanceof Editor found ? found : null;
        var attestation = subscription.attestation();
        var handover = subscription.handover();
        var dates = subscription.milestones();
        return new @Nullable Object[] {
            subscription.id(),
            subscription.subscriber().toString(),
            subscription.processCode(),
            subscription.status(),
            subscription.accessMode(),
            subscription.activateAt(),
            subscription.activeFrom(),
            subscription.notificationFrequency(),
            SqlColumns.array(subscription.emails()),
            subscription.datapassId(),
            subscription.rejectionReason(),
            administrator.firstName(),
            administrator.lastName(),
            administrator.email(),
            administrator.function(),
            administrator.phoneNumber(),
            delegate.firstName(),
            delegate.lastName(),
            delegate.email(),
            delegate.function(),
            delegate.phoneNumber(),
            editor == null ? null : editor.companyRegister(),
            editor == null ? null : editor.branchCode(),
            attestation == null ? null : attestation.editor(),
            attestation == null ? null : attestation.version(),
            attestation == null ? null : attestation.by(),
            attestation == null ? null : attestation.at(),
            handover == null ? null : handover.successor().toString(),
            handover == null ? null : handover.until(),
            dates.createdAt(),
            dates.validatedAt(),
            dates.rejectedAt(),
            dates.endsAt(),
            dates.updatedAt()
        };
    }

    private static DelegationActor delegationActor(ResultSet row) throws SQLException {
        @Nullable String companyRegister = row.getString("delegate_company_register");
        return companyRegister == null
                ? contact(row, "delegate")
                : new Editor(companyRegister, row.getString("delegate_branch_code"));
    }

    private static Contact contact(ResultSet row, String prefix) throws SQLException {
        return new Contact(
                row.getString(prefix + "_first_name"),
                row.getString(prefix + "_last_name"),
                row.getString(prefix + "_email"),
                row.getString(prefix + "_function"),
                row.getString(prefix + "_phone"));
    }

    private static @Nullable Attestation attestation(ResultSet row) throws SQLException {
        @Nullable String editor = row.getString("attested_editor");
        return editor == null
                ? null
                : new Attestation(
                        editor,
                        row.getString("attested_version"),
                        SqlColumns.uuid(row, "attested_by"),
                        SqlColumns.instant(row, "attested_at"));
    }

    private static @Nullable Handover handover(ResultSet row) throws SQLException {
        return row.getString("handed_to") == null
                ? null
                : new Handover(SqlColumns.organization(row, "handed_to"), SqlColumns.instant(row, "handed_over_until"));
    }

    private static Milestones milestones(ResultSet row) throws SQLException {
        return new Milestones(
                SqlColumns.instantOrNull(row, "created_at"),
                SqlColumns.instantOrNull(row, "validated_at"),
                SqlColumns.instantOrNull(row, "rejected_at"),
                SqlColumns.instantOrNull(row, "ends_at"),
                SqlColumns.instantOrNull(row, "updated_at"));
    }
}
