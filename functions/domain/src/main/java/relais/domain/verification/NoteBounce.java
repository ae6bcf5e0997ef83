package relais.domain.verification;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;

/**
 * Notes that a mail of the quarterly question bounced, which does not count as silence. The delay ends, and the people who can
 * help are told. The question is asked again at another address, on an administrator's word, or after a month.
 */
public final class NoteBounce {
    private final Ledger ledger;
    private final Clock clock;

    public NoteBounce(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param mail the id of the mail's cause; does nothing if it belongs to no open question */
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
