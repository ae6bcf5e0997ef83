package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Account;
import relais.domain.account.EmailAddress;
import relais.domain.account.Membership;
import relais.domain.account.Person;
import relais.domain.account.Question;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.SecondFactor;
import relais.domain.account.Suspension;
import relais.domain.verification.Delays;

/** Accounts and memberships as columns hold them; a row is an account with one of its memberships. */
final class SqlAccountRows {
    private SqlAccountRows() {}

    static Map<String, @Nullable Object> values(Account account) {
        Map<String, @Nullable Object> values = new HashMap<>(suspension(account.suspension()));
        var person = account.person();
        values.put("id", account.id());
        values.put("firstName", person.firstName());
        values.put("lastName", person.lastName());
        values.put("function", person.function());
        values.put("phoneNumber", person.phoneNumber());
        values.put("email", person.email().value());
        values.put("passwordHash", account.passwordHash());
        values.put("credentials", account.credentials());
        values.put("createdAt", account.createdAt());
        values.put("confirmedAt", account.confirmedAt());
        @Nullable SecondFactor factor = account.secondFactor();
        values.put("secret", factor == null ? null : factor.secret());
        values.put("confirmed", factor == null ? null : factor.isConfirmed());
        values.put("lastStep", factor == null ? null : factor.lastStep());
        values.put("recoveries", factor == null ? null : SqlColumns.array(factor.recoveryHashes()));
        values.putAll(question(account.question()));
        values.put("askAt", Delays.askAt(account).orElse(null));
        values.put("actAt", Delays.actAt(account).orElse(null));
        return values;
    }

    static Map<String, @Nullable Object> suspension(@Nullable Suspension suspension) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("reason", suspension == null ? null : suspension.reason().name());
        values.put("words", suspension == null ? null : suspension.words());
        values.put("suspendedSince", suspension == null ? null : suspension.since());
        return values;
    }

    private static Map<String, @Nullable Object> question(@Nullable Question question) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("question", question == null ? null : question.id());
        values.put("askedAt", question == null ? null : question.askedAt());
        values.put("sentAt", question == null ? null : question.sentAt());
        values.put("reminder", question == null ? null : question.reminder());
        values.put("bouncedAt", question == null ? null : question.bouncedAt());
        return values;
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                SqlColumns.uuid(row, "id"),
                person(row),
                text(row, "password_hash"),
                secondFactor(row),
                row.getInt("credentials"),
                suspension(row, "suspension_reason", "suspension_words", "suspended_since"),
                SqlColumns.instant(row, "created_at"),
                SqlColumns.instant(row, "confirmed_at"),
                question(row),
                text(row, "organization") == null ? List.of() : List.of(membership(row)));
    }

    /** One account for each id, with the memberships of all its rows, in their order. */
    static List<Account> joined(List<Account> rows) {
        var byId = new LinkedHashMap<UUID, Account>();
        for (var row : rows) {
            byId.merge(row.id(), row, SqlAccountRows::together);
        }
        return List.copyOf(byId.values());
    }

    private static Account together(Account one, Account other) {
        var memberships = new ArrayList<>(one.memberships());
        memberships.addAll(other.memberships());
        return new Account(
                one.id(),
                one.person(),
                one.passwordHash(),
                one.secondFactor(),
                one.credentials(),
                one.suspension(),
                one.createdAt(),
                one.confirmedAt(),
                one.question(),
                memberships);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("first_name"),
                row.getString("last_name"),
                text(row, "function"),
                text(row, "phone_number"),
                new EmailAddress(row.getString("email")));
    }

    private static @Nullable SecondFactor secondFactor(ResultSet row) throws SQLException {
        @Nullable String secret = text(row, "second_factor_secret");
        return secret == null
                ? null
                : new SecondFactor(
                        secret,
                        row.getBoolean("second_factor_confirmed"),
                        row.getLong("second_factor_last_step"),
                        SqlColumns.texts(row, "second_factor_recoveries"));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        var codes = SqlColumns.texts(row, "codes");
        var rights = SqlColumns.texts(row, "rights");
        var byCode = new HashMap<String, Right>();
        for (var i = 0; i < codes.size(); i++) {
            byCode.put(codes.get(i), Right.valueOf(rights.get(i)));
        }
        return new Membership(
                SqlColumns.organization(row, "organization"),
                SqlColumns.name(row, "role", Role.class),
                byCode,
                suspension(row, "m_reason", "m_words", "m_since"),
                SqlColumns.instant(row, "since"));
    }

    private static @Nullable Suspension suspension(ResultSet row, String reason, String words, String since)
            throws SQLException {
        return text(row, reason) == null
                ? null
                : new Suspension(
                        SqlColumns.name(row, reason, Suspension.Reason.class),
                        row.getString(words),
                        SqlColumns.instant(row, since));
    }

    private static @Nullable Question question(ResultSet row) throws SQLException {
        return row.getObject("question_id") == null
                ? null
                : new Question(
                        SqlColumns.uuid(row, "question_id"),
                        SqlColumns.instant(row, "question_asked_at"),
                        SqlColumns.instantOrNull(row, "question_sent_at"),
                        row.getObject("question_reminder", UUID.class),
                        SqlColumns.instantOrNull(row, "question_bounced_at"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
