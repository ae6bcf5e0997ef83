package relais.domain.verification;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;

/**
 * A mail that asks did not arrive: that is no silence. The delay ends, whoever can help is told, and the question is asked again
 * at another address, when an administrator says so, or after a month.
 */
public final class NoteBounce {
    private final Ledger ledger;
    private final Clock clock;

    public NoteBounce(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param mail the id of its cause; of no question that is still asked: nothing */
    public void note(UUID mail) {
        ledger.write(tables -> tables.verifications()
                .askedBy(mail)
                .flatMap(tables.accounts()::lock)
                .ifPresent(account -> note(tables, account, mail)));
    }

    private void note(Tables tables, Account account, UUID mail) {
        var now = clock.instant();
        var question = account.question();
        if (question == null
                || !question.isOf(mail)
                || question.bouncedAt() != null
                || account.at(now).isSuspended()) {
            return;
        }
        tables.accounts().update(account.asked(question.bounced(now)));
        Alerts.raise(tables, account, now);
    }
}
