package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.account.SecondFactor;
import relais.domain.account.Suspension;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.verification.Delays;

/** A row of the table {@code account}, read with one of its memberships or without any. */
@MappedEntity("account")
record AccountRow(
        @Id UUID id,
        String firstName,
        String lastName,
        @Nullable String function,
        @Nullable String phoneNumber,
        String email,
        @Nullable String passwordHash,
        @Nullable String secondFactorSecret,
        @Nullable Boolean secondFactorConfirmed,
        @Nullable Long secondFactorLastStep,
        @TypeDef(type = DataType.STRING_ARRAY) @Nullable List<String> secondFactorRecoveries,
        int credentials,
        Suspension.@Nullable Reason suspensionReason,
        @Nullable String suspensionWords,
        @Nullable Instant suspendedSince,
        Instant createdAt,
        Instant confirmedAt,
        @Nullable UUID questionId,
        @Nullable Instant questionAskedAt,
        @Nullable Instant questionSentAt,
        @Nullable UUID questionReminder,
        @Nullable Instant questionBouncedAt,
        @Nullable Instant askAt,
        @Nullable Instant actAt,

        @MappedProperty(converter = OrganizationName.class) @Nullable
        OrganizationId organization,

        @Nullable Role role,
        Suspension.@Nullable Reason membershipReason,
        @Nullable String membershipWords,
        @Nullable Instant membershipSuspendedSince,
        @Nullable Instant membershipSince,
        @TypeDef(type = DataType.STRING_ARRAY) @Nullable List<String> rights) {

    static AccountRow of(Account account) {
        var person = account.person();
        @Nullable SecondFactor factor = account.secondFactor();
        @Nullable Suspension suspension = account.suspension();
        @Nullable Question question = account.question();
        return new AccountRow(
                account.id(),
                person.firstName(),
                person.lastName(),
                person.function(),
                person.phoneNumber(),
                person.email().value(),
                account.passwordHash(),
                factor == null ? null : factor.secret(),
                factor == null ? null : factor.isConfirmed(),
                factor == null ? null : factor.lastStep(),
                factor == null ? null : factor.recoveryHashes(),
                account.credentials(),
                suspension == null ? null : suspension.reason(),
                suspension == null ? null : suspension.words(),
                suspension == null ? null : suspension.since(),
                account.createdAt(),
                account.confirmedAt(),
                question == null ? null : question.id(),
                question == null ? null : question.askedAt(),
                question == null ? null : question.sentAt(),
                question == null ? null : question.reminder(),
                question == null ? null : question.bouncedAt(),
                Delays.askAt(account).orElse(null),
                Delays.actAt(account).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Groups the rows by id into accounts, each with the memberships of all its rows, in their order. */
    static List<Account> accounts(List<AccountRow> rows) {
        var byId = new LinkedHashMap<UUID, List<AccountRow>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id, id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(AccountRow::account).toList();
    }

    private static Account account(List<AccountRow> rows) {
        var first = rows.getFirst();
        return new Account(
                first.id,
                first.person(),
                first.passwordHash,
                first.secondFactor(),
                first.credentials,
                suspension(first.suspensionReason, first.suspensionWords, first.suspendedSince),
                first.createdAt,
                first.confirmedAt,
                first.question(),
                rows.stream().flatMap(row -> row.memberships().stream()).toList());
    }

    private Person person() {
        return new Person(firstName, lastName, function, phoneNumber, new EmailAddress(email));
    }

    private @Nullable SecondFactor secondFactor() {
        return secondFactorSecret == null
                ? null
                : new SecondFactor(
                        secondFactorSecret,
                        Objects.requireNonNull(secondFactorConfirmed),
                        Objects.requireNonNull(secondFactorLastStep),
                        Objects.requireNonNull(secondFactorRecoveries));
    }

    private @Nullable Question question() {
        return questionId == null
                ? null
                : new Question(
                        questionId,
                        Objects.requireNonNull(questionAskedAt),
                        questionSentAt,
                        questionReminder,
                        questionBouncedAt);
    }

    private List<Membership> memberships() {
        return organization == null
                ? List.of()
                : List.of(new Membership(
                        organization,
                        Objects.requireNonNull(role),
                        MembershipRow.rights(Objects.requireNonNull(rights)),
                        suspension(membershipReason, membershipWords, membershipSuspendedSince),
                        Objects.requireNonNull(membershipSince)));
    }

    private static @Nullable Suspension suspension(
            Suspension.@Nullable Reason reason, @Nullable String words, @Nullable Instant since) {
        return reason == null
                ? null
                : new Suspension(reason, Objects.requireNonNull(words), Objects.requireNonNull(since));
    }
}
