package relais.domain.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;

/**
 * An account at an instant, with the state of its verification then.
 *
 * @param refusedAt the instant at which its address refused the last mail; null if it did not
 */
public record VerifiedAccount(
        Account account, VerificationState state, @Nullable Instant refusedAt) {

    private static VerifiedAccount at(Instant now, Account account, @Nullable Instant refusedAt) {
        return new VerifiedAccount(account.at(now), VerificationState.of(account, now), refusedAt);
    }

    /** The accounts that can still be reactivated or used. An account past that time is left out, erased already or not. */
    public static List<VerifiedAccount> present(Tables tables, List<Account> accounts, Instant now) {
        var refused = tables.refusedAddresses()
                .among(accounts.stream().map(each -> each.email().value()).toList());
        return accounts.stream()
                .map(each -> at(now, each, refused.get(each.email().value())))
                .filter(each -> !each.isOver(now))
                .toList();
    }

    /** True if a person could do something about it. */
    public boolean isWorrying() {
        return VerificationState.isWorrying(state);
    }

    private boolean isOver(Instant now) {
        return state instanceof VerificationState.Suspended(var ignored, var erasedAt) && !now.isBefore(erasedAt);
    }
}
