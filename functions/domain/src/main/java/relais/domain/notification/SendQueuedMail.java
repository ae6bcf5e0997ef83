package relais.domain.notification;

import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.verification.SendQuestion;

/** Sends the mail that a queue message names, and closes its row; a row already closed was sent, and is not sent again. */
public final class SendQueuedMail {
    private final Ledger ledger;
    private final Mailer mailer;
    private final SendQuestion questions;

    public SendQueuedMail(Ledger ledger, Mailer mailer, SendQuestion questions) {
        this.ledger = ledger;
        this.mailer = mailer;
        this.questions = questions;
    }

    public void send(UUID rowId) {
        ledger.transaction(tables -> tables.outbox().find(rowId)).ifPresent(this::send);
    }

    private void send(OutboxRow row) {
        if (row.effect() instanceof Effect.SendMail(var mail)) {
            mailer.send(row.id(), mail);
            ledger.write(tables -> tables.outbox().close(row.id()));
        } else if (row.effect() instanceof Effect.AskPerson(var mail)) {
            questions.send(row, mail);
        }
    }
}
