package relais.domain.notification;

import java.util.UUID;
import relais.domain.Ledger;

/** Sends the mail that a queue message names, and closes its row; a row already closed was sent, and is not sent again. */
public final class SendQueuedMail {
    private final Ledger ledger;
    private final Mailer mailer;

    public SendQueuedMail(Ledger ledger, Mailer mailer) {
        this.ledger = ledger;
        this.mailer = mailer;
    }

    public void send(UUID rowId) {
        var owed = ledger.transaction(tables -> tables.outbox().find(rowId));
        if (owed.isPresent() && owed.get().effect() instanceof Effect.SendMail(var mail)) {
            mailer.send(rowId, mail);
            ledger.write(tables -> tables.outbox().close(rowId));
        }
    }
}
