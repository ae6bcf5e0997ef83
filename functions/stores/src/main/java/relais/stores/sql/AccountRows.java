package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The table {@code account}; one statement reads accounts with their memberships. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface AccountRows extends GenericRepository<AccountRow, UUID> {
    String WITH_MEMBERSHIPS = """
            SELECT a.*, m.organization, m.role, m.suspension_reason AS membership_reason,
                m.suspension_words AS membership_words, m.suspended_since AS membership_suspended_since,
                m.since AS membership_since,
                ARRAY(SELECT unnest(ARRAY[key, value]) FROM jsonb_each_text(m.rights)) AS rights
            FROM account a LEFT JOIN membership m ON m.account_id = a.id
            """;
    String IN_ORDER = """

            ORDER BY a.last_name COLLATE "C", a.first_name COLLATE "C", a.id, m.since, m.organization
            """;

    @Query(WITH_MEMBERSHIPS + "WHERE a.id = :id" + IN_ORDER)
    List<AccountRow> find(UUID id);

    @Query(WITH_MEMBERSHIPS + "WHERE a.email = :email" + IN_ORDER)
    List<AccountRow> find(String email);

    @Query(WITH_MEMBERSHIPS + "WHERE a.id IN (SELECT account_id FROM membership WHERE organization = :name)" + IN_ORDER)
    List<AccountRow> findOf(String name);

    @Query(WITH_MEMBERSHIPS + "WHERE a.id IN (SELECT account_id FROM membership WHERE role = :name)" + IN_ORDER)
    List<AccountRow> findInRole(String name);

    @Query("SELECT id FROM account WHERE id = :id FOR UPDATE")
    List<UUID> lock(UUID id);

    @Query("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
    List<String> lockName(String name);

    /** Empty if the address has an account already. */
    @Query("""
            INSERT INTO account (id, first_name, last_name, function, phone_number, email, password_hash, second_factor_secret,
                second_factor_confirmed, second_factor_last_step, second_factor_recoveries, credentials,
                suspension_reason, suspension_words, suspended_since, created_at, confirmed_at, question_id,
                question_asked_at, question_sent_at, question_reminder, question_bounced_at, ask_at, act_at)
            VALUES (:id, :firstName, :lastName, :function, :phoneNumber, :email, :passwordHash, :secondFactorSecret,
                :secondFactorConfirmed, :secondFactorLastStep, :secondFactorRecoveries, :credentials,
                :suspensionReason, :suspensionWords, :suspendedSince, :createdAt, :confirmedAt, :questionId,
                :questionAskedAt, :questionSentAt, :questionReminder, :questionBouncedAt, :askAt, :actAt)
            ON CONFLICT (email) DO NOTHING RETURNING email
            """)
    List<String> insert(AccountRow row);

    @Query("""
            UPDATE account SET (first_name, last_name, function, phone_number, email, password_hash, second_factor_secret,
                second_factor_confirmed, second_factor_last_step, second_factor_recoveries, credentials,
                suspension_reason, suspension_words, suspended_since, confirmed_at, question_id, question_asked_at,
                question_sent_at, question_reminder, question_bounced_at, ask_at, act_at)
                = (:firstName, :lastName, :function, :phoneNumber, :email, :passwordHash, :secondFactorSecret,
                :secondFactorConfirmed, :secondFactorLastStep, :secondFactorRecoveries, :credentials,
                :suspensionReason, :suspensionWords, :suspendedSince, :confirmedAt, :questionId, :questionAskedAt,
                :questionSentAt, :questionReminder, :questionBouncedAt, :askAt, :actAt)
            WHERE id = :id
            """)
    void update(AccountRow row);

    @Query("DELETE FROM refused_address WHERE address = (SELECT email FROM account WHERE id = :id)")
    void deleteRefusedAddress(UUID id);

    void deleteById(UUID id);
}
