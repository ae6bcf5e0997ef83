package relais.stores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Account;
import relais.domain.account.Accounts;
import relais.domain.account.EmailAddress;
import relais.domain.account.Role;
import relais.domain.organization.OrganizationId;

/** Accounts as one transaction sees them; one statement reads them with their memberships, see {@link SqlAccountRows}. */
record SqlAccounts(Handle handle) implements Accounts {
    private static final String COLUMNS = """
            first_name = :firstName, last_name = :lastName, function = :function, phone_number = :phoneNumber,
            email = :email, password_hash = :passwordHash, second_factor_secret = :secret,
            second_factor_confirmed = :confirmed, second_factor_last_step = :lastStep,
            second_factor_recoveries = :recoveries, credentials = :credentials, suspension_reason = :reason,
            suspension_words = :words, suspended_since = :suspendedSince, confirmed_at = :confirmedAt,
            question_id = :question, question_asked_at = :askedAt, question_sent_at = :sentAt,
            question_reminder = :reminder, question_bounced_at = :bouncedAt, ask_at = :askAt, act_at = :actAt
            """;

    @Override
    public Optional<Account> find(UUID id) {
        return select("a.id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Account> find(EmailAddress email) {
        return select("a.email = ?", email.value()).stream().findFirst();
    }

    @Override
    public Optional<Account> lock(UUID id) {
        // read by a second statement: what the lock waited for is seen whole
        handle.select("SELECT id FROM account WHERE id = ? FOR UPDATE", id)
                .mapTo(UUID.class)
                .list();
        return find(id);
    }

    @Override
    public List<Account> of(OrganizationId organization) {
        return select("a.id IN (SELECT account_id FROM membership WHERE organization = ?)", organization.toString());
    }

    @Override
    public List<Account> lockAllOf(OrganizationId organization) {
        handle.select("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "people of " + organization)
                .mapTo(String.class)
                .list();
        return of(organization);
    }

    @Override
    public List<Account> operators() {
        return select("a.id IN (SELECT account_id FROM membership WHERE role = ?)", Role.NATIONAL_ADMINISTRATOR.name());
    }

    @Override
    public boolean insert(Account account) {
        var inserted =
                handle.createUpdate("""
                INSERT INTO account (id, first_name, last_name, function, phone_number, email, password_hash,
                    second_factor_secret, second_factor_confirmed, second_factor_last_step, second_factor_recoveries,
                    credentials, suspension_reason, suspension_words, suspended_since, created_at, confirmed_at,
                    question_id, question_asked_at, question_sent_at, question_reminder, question_bounced_at,
                    ask_at, act_at)
                VALUES (:id, :firstName, :lastName, :function, :phoneNumber, :email, :passwordHash,
                    :secret, :confirmed, :lastStep, :recoveries,
                    :credentials, :reason, :words, :suspendedSince, :createdAt, :confirmedAt,
                    :question, :askedAt, :sentAt, :reminder, :bouncedAt,
                    :askAt, :actAt)
                ON CONFLICT (email) DO NOTHING
                """).bindMap(SqlAccountRows.values(account)).execute() == 1;
        if (inserted) {
            insertMemberships(account);
        }
        return inserted;
    }

    @Override
    public void update(Account account) {
        handle.createUpdate("UPDATE account SET " + COLUMNS + " WHERE id = :id")
                .bindMap(SqlAccountRows.values(account))
                .execute();
        handle.execute("DELETE FROM membership WHERE account_id = ?", account.id());
        insertMemberships(account);
    }

    @Override
    public void delete(UUID id) {
        handle.execute("DELETE FROM refused_address WHERE address = (SELECT email FROM account WHERE id = ?)", id);
        handle.execute("DELETE FROM link WHERE account_id = ?", id);
        handle.execute("DELETE FROM consent WHERE account_id = ?", id);
        handle.execute("DELETE FROM account WHERE id = ?", id);
    }

    private void insertMemberships(Account account) {
        for (var membership : account.memberships()) {
            Map<String, @Nullable Object> values = new HashMap<>(SqlAccountRows.suspension(membership.suspension()));
            values.put("accountId", account.id());
            values.put("organization", membership.organization().toString());
            values.put("role", membership.role().name());
            values.put("since", membership.since());
            values.put("codes", SqlColumns.array(membership.rights().keySet()));
            values.put("rights", SqlColumns.array(membership.rights().values()));
            handle.createUpdate("""
                    INSERT INTO membership (account_id, organization, role, suspension_reason, suspension_words,
                        suspended_since, since, rights)
                    VALUES (:accountId, :organization, :role, :reason, :words, :suspendedSince, :since,
                        jsonb_object(:codes::text[], :rights::text[]))
                    """).bindMap(values).execute();
        }
    }

    private List<Account> select(String condition, Object value) {
        var rows = handle.select("""
                SELECT a.*, m.organization, m.role, m.suspension_reason AS m_reason, m.suspension_words AS m_words,
                    m.suspended_since AS m_since, m.since,
                    ARRAY(SELECT key FROM jsonb_each_text(m.rights) ORDER BY key) AS codes,
                    ARRAY(SELECT value FROM jsonb_each_text(m.rights) ORDER BY key) AS rights
                FROM account a LEFT JOIN membership m ON m.account_id = a.id
                WHERE %s
                ORDER BY a.last_name COLLATE "C", a.first_name COLLATE "C", a.id, m.since, m.organization
                """.formatted(condition), value)
                .map((row, context) -> SqlAccountRows.account(row))
                .list();
        return SqlAccountRows.joined(rows);
    }
}
