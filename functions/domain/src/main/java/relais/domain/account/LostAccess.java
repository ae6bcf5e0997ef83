package relais.domain.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.person.Person;

/** Explains why the portal refuses an account, and names the people who can reactivate it. */
public final class LostAccess {
    private LostAccess() {}

    /** The suspension of the account, or of its places if all of them are suspended; null if the person may act somewhere. */
    public static @Nullable Suspension suspension(Account account) {
        if (account.isSuspended()) {
            return account.suspension();
        }
        return account.memberships().stream().anyMatch(each -> !each.isSuspended())
                ? null
                : account.memberships().stream()
                        .findFirst()
                        .map(Membership::suspension)
                        .orElse(null);
    }

    /** The administrators who can reactivate the account; empty if only the operator can. */
    public static List<Person> reactivators(Tables tables, Account account) {
        if (account.isSuspendedByOperator()) {
            return List.of();
        }
        return account.memberships().stream()
                .map(Membership::organization)
                .flatMap(organization ->
                        tables.accounts().of(organization).stream().filter(each -> each.administers(organization)))
                .filter(each -> !each.id().equals(account.id()))
                .distinct()
                .map(Account::person)
                .toList();
    }
}
