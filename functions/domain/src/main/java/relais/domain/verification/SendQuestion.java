package relais.domain.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Question;
import relais.domain.outbox.Mail;
import relais.domain.outbox.Mailer;
import relais.domain.outbox.OutboxEntry;

/**
 * Sends the mail of the quarterly question, from which the 48 hours run. A mail too late for its morning waits for the next
 * one. A question that is no longer open is not sent. An address that refuses the mail at once starts no delay.
 */
public final class SendQuestion {
    private final Ledger ledger;
    private final Mailer mailer;
    private final NoteBounce bounces;
    private final Clock clock;

    public SendQuestion(Ledger ledger, Mailer mailer, NoteBounce bounces, Clock clock) {
        this.ledger = ledger;
        this.mailer = mailer;
        this.bounces = bounces;
        this.clock = clock;
    }

    public void send(OutboxEntry row, Mail mail) {
        var now = clock.instant();
        if (ledger.transaction(tables -> tables.verifications().askedBy(row.id()))
                .isEmpty()) {
            ledger.write(tables -> tables.outbox().close(row.id()));
        } else if (!Mornings.isToSend(now)) {
            ledger.write(tables -> tables.outbox().reschedule(row.id(), Mornings.next(now)));
        } else {
            var refused = mailer.send(row.id(), mail.typed());
            ledger.write(tables -> {
                noteSent(tables, row.id(), clock.instant());
                mail.to().forEach(each -> noteAnswer(tables, each, refused.contains(each)));
            });
            if (!refused.isEmpty()) {
                bounces.note(row.id());
            }
        }
    }

    private void noteAnswer(Tables tables, String address, boolean isRefused) {
        if (isRefused) {
            tables.refusedAddresses().note(address, clock.instant());
        } else {
            tables.refusedAddresses().clear(List.of(address));
        }
    }

    private static void noteSent(Tables tables, UUID mail, Instant now) {
        tables.outbox().close(mail);
        tables.verifications()
                .askedBy(mail)
                .flatMap(tables.accounts()::lock)
                .ifPresent(account -> noteSent(tables, account, mail, now));
    }

    private static void noteSent(Tables tables, Account account, UUID mail, Instant now) {
        var question = account.question();
        // answered or replaced before the lock
        if (question == null || !question.id().equals(mail)) {
            return;
        }
        tables.accounts().update(account.asked(question.sent(now)));
        tables.links()
                .find(account.id(), LinkKind.VERIFICATION)
                .map(link -> new OneTimeLink(
                        link.kind(), link.accountId(), link.tokenHash(), now.plus(Question.TO_ANSWER), null))
                .ifPresent(tables.links()::save);
    }
}
