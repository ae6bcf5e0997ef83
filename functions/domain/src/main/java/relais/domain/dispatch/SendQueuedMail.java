package relais.domain.dispatch;

import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.membership.TellLostInvitation;
import relais.domain.outbox.CaseMailWriter;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.Mailer;
import relais.domain.outbox.OutboxEntry;
import relais.domain.verification.SendQuestion;

/**
 * Sends the mail that a queue message names, and closes its outbox entry. A closed entry was sent already and is not sent
 * again.
 */
public final class SendQueuedMail {
    private final Ledger ledger;
    private final Mailer mailer;
    private final SendQuestion questions;
    private final TellLostInvitation lostInvitations;
    private final CaseMailWriter caseMails;

    public SendQueuedMail(
            Ledger ledger,
            Mailer mailer,
            SendQuestion questions,
            TellLostInvitation lostInvitations,
            CaseMailWriter caseMails) {
        this.ledger = ledger;
        this.mailer = mailer;
        this.questions = questions;
        this.lostInvitations = lostInvitations;
        this.caseMails = caseMails;
    }

    public void send(UUID rowId) {
        ledger.transaction(tables -> tables.outbox().find(rowId)).ifPresent(this::send);
    }

    private void send(OutboxEntry row) {
        if (row.effect() instanceof Effect.SendMail(var mail)) {
            send(row, mail);
        } else if (row.effect() instanceof Effect.AskPerson(var mail)) {
            questions.send(row, mail);
        } else if (row.effect() instanceof Effect.CaseMail owed) {
            caseMails
                    .write(owed)
                    .ifPresentOrElse(
                            mail -> send(row, mail),
                            () -> ledger.write(tables -> tables.outbox().close(row.id())));
        }
    }

    private void send(OutboxEntry row, Mail mail) {
        var refused = mailer.send(row.id(), mail.typed());
        ledger.write(tables -> {
            tables.outbox().close(row.id());
            tables.refusedAddresses()
                    .clear(mail.to().stream()
                            .filter(each -> !refused.contains(each))
                            .toList());
        });
        refused.forEach(lostInvitations::tell);
    }
}
