package relais.domain.membership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.LostAccess;
import relais.domain.account.Membership;
import relais.domain.membership.PlaceChange.LastAdministrator;

/** Refuses any decision that would leave an administration without an administrator able to act. */
final class Succession {
    private Succession() {}

    /** The first administration that the change would leave so; the account must be locked before. */
    static Optional<LastAdministrator> missing(Tables tables, Account before, @Nullable Account after) {
        return before.memberships().stream()
                .map(Membership::organization)
                .filter(before::administers)
                .filter(organization -> after == null || !after.administers(organization))
                .sorted(Comparator.comparing(OrganizationId::toString))
                .flatMap(organization -> missing(tables, before, organization).stream())
                .findFirst();
    }

    private static Optional<LastAdministrator> missing(Tables tables, Account leaving, OrganizationId organization) {
        List<Account> others = tables.accounts().lockAllOf(organization).stream()
                .filter(each -> !each.id().equals(leaving.id()))
                .toList();
        if (others.stream().anyMatch(each -> each.administers(organization))) {
            return Optional.empty();
        }
        var able = others.stream()
                .filter(each -> !each.isInvited() && LostAccess.suspension(each) == null)
                .filter(each -> !each.in(organization).orElseThrow().isSuspended())
                .map(Account::person)
                .toList();
        return Optional.of(new LastAdministrator(organization, able));
    }
}
