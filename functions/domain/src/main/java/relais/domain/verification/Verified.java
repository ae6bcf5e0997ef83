package relais.domain.verification;

import java.time.Instant;
import java.util.List;
import relais.domain.account.Account;

/** An account as it is at an instant, and where its verification then stands. */
public record Verified(Account account, Standing standing) {

    private static Verified at(Instant now, Account account) {
        return new Verified(account.at(now), Standing.of(account, now));
    }

    /** Those who are still there: whose delay to be given access back is over are not, erased already or not. */
    public static List<Verified> present(List<Account> accounts, Instant now) {
        return accounts.stream()
                .map(each -> at(now, each))
                .filter(each -> !each.isOver(now))
                .toList();
    }

    /** Whether somebody could do something about it. */
    public boolean isWorrying() {
        return Standing.isWorrying(standing);
    }

    private boolean isOver(Instant now) {
        return standing instanceof Standing.Suspended(var ignored, var erasedAt) && !now.isBefore(erasedAt);
    }
}
