package relais.notifications;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.PortalAddress;
import relais.domain.attachment.Binaries;
import relais.domain.desk.MakeArchive;
import relais.domain.desk.WriteCaseMail;
import relais.domain.dispatch.SendQueuedMail;
import relais.domain.membership.TellLostInvitation;
import relais.domain.outbox.Mailer;
import relais.domain.verification.NoteBounce;
import relais.domain.verification.SendQuestion;

/** Constructs the use cases that only this function has. */
@Factory
final class NotificationsFactory {

    /** Absent where no bytes are kept, as where mails are sent. */
    @Singleton
    @Requires(beans = Binaries.class)
    MakeArchive makeArchive(Ledger ledger, Binaries binaries, Clock clock) {
        return new MakeArchive(ledger, binaries, clock);
    }

    /** Absent from the sweep, which has no mailer. */
    @Singleton
    @Requires(beans = Mailer.class)
    SendQueuedMail sendQueuedMail(Ledger ledger, Mailer mailer, PortalAddress portal, Ids ids, Clock clock) {
        var questions = new SendQuestion(ledger, mailer, new NoteBounce(ledger, clock), clock);
        return new SendQueuedMail(
                ledger,
                mailer,
                questions,
                new TellLostInvitation(ledger, ids, clock),
                new WriteCaseMail(ledger, portal));
    }
}
