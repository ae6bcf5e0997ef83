package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.subscription.SubscriptionStatus;

/** The table {@code subscription}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SubscriptionRows extends GenericRepository<SubscriptionRow, UUID> {
    String INSERT = """
            INSERT INTO subscription (id, subscriber, process_code, status, access_mode, activate_at, active_from,
                notification_frequency, emails, datapass_id, rejection_reason, administrator_first_name,
                administrator_last_name, administrator_email, administrator_function, administrator_phone,
                delegate_first_name, delegate_last_name, delegate_email, delegate_function, delegate_phone,
                delegate_company_register, delegate_branch_code, attested_editor, attested_version, attested_by,
                attested_at, handed_to, handed_over_until, created_at, validated_at, rejected_at, ends_at,
                updated_at)
            VALUES (:id, :subscriber, :processCode, :status, :accessMode, :activateAt, :activeFrom,
                :notificationFrequency, :emails, :datapassId, :rejectionReason, :administratorFirstName,
                :administratorLastName, :administratorEmail, :administratorFunction, :administratorPhone,
                :delegateFirstName, :delegateLastName, :delegateEmail, :delegateFunction, :delegatePhone,
                :delegateCompanyRegister, :delegateBranchCode, :attestedEditor, :attestedVersion, :attestedBy,
                :attestedAt, :handedTo, :handedOverUntil, :createdAt, :validatedAt, :rejectedAt, :endsAt,
                :updatedAt)
            """;

    Optional<SubscriptionRow> findBySubscriberAndProcessCode(OrganizationId subscriber, String processCode);

    Optional<SubscriptionRow> findById(UUID id);

    Optional<SubscriptionRow> findByIdForUpdate(UUID id);

    List<SubscriptionRow> findBySubscriber(OrganizationId subscriber);

    List<SubscriptionRow> findByHandedToIsNotNullAndStatusInOrderById(Collection<SubscriptionStatus> statuses);

    /** Empty if the subscriber has a subscription to that démarche already. */
    @Query(INSERT + "ON CONFLICT (subscriber, process_code) DO NOTHING RETURNING process_code")
    List<String> insert(SubscriptionRow row);

    @Query(INSERT + """
            ON CONFLICT (subscriber, process_code) DO UPDATE SET
                (id, subscriber, process_code, status, access_mode, activate_at, active_from,
                notification_frequency, emails, datapass_id, rejection_reason, administrator_first_name,
                administrator_last_name, administrator_email, administrator_function, administrator_phone,
                delegate_first_name, delegate_last_name, delegate_email, delegate_function, delegate_phone,
                delegate_company_register, delegate_branch_code, attested_editor, attested_version, attested_by,
                attested_at, handed_to, handed_over_until, created_at, validated_at, rejected_at, ends_at,
                updated_at)
                = (excluded.id, excluded.subscriber, excluded.process_code, excluded.status, excluded.access_mode,
                excluded.activate_at, excluded.active_from, excluded.notification_frequency, excluded.emails,
                excluded.datapass_id, excluded.rejection_reason, excluded.administrator_first_name,
                excluded.administrator_last_name, excluded.administrator_email, excluded.administrator_function,
                excluded.administrator_phone, excluded.delegate_first_name, excluded.delegate_last_name,
                excluded.delegate_email, excluded.delegate_function, excluded.delegate_phone,
                excluded.delegate_company_register, excluded.delegate_branch_code, excluded.attested_editor,
                excluded.attested_version, excluded.attested_by, excluded.attested_at, excluded.handed_to,
                excluded.handed_over_until, excluded.created_at, excluded.validated_at, excluded.rejected_at,
                excluded.ends_at, excluded.updated_at)
            """)
    void upsert(SubscriptionRow row);
}
