package relais.delivery;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.PortalAddress;
import relais.domain.attachment.DownloadAttachment;
import relais.domain.diagnosis.Diagnose;
import relais.domain.event.ChangeEvent;
import relais.domain.event.DeleteEvent;
import relais.domain.event.FindEvent;
import relais.domain.event.PostEvent;
import relais.domain.folder.FindCase;
import relais.domain.folder.MoveCase;
import relais.domain.migration.MigrateCases;
import relais.domain.notification.Mailboxes;
import relais.domain.notification.PerformEffects;
import relais.domain.retention.ListFilesToPurge;
import relais.domain.retention.NoteFilesPurged;

/** The use cases of a case's two sides, each with the ports it needs. */
@Factory
final class DeliveryFactory {

    @Singleton
    FindCase findCase(Ledger ledger, PerformEffects effects) {
        return new FindCase(ledger, effects);
    }

    @Singleton
    MoveCase moveCase(Ledger ledger, Clock clock) {
        return new MoveCase(ledger, clock);
    }

    @Singleton
    MigrateCases migrateCases(Ledger ledger, PerformEffects effects, Ids ids, PortalAddress portal, Clock clock) {
        return new MigrateCases(ledger, effects, ids, portal, clock);
    }

    @Singleton
    ListFilesToPurge listFilesToPurge(Ledger ledger, Clock clock) {
        return new ListFilesToPurge(ledger, clock);
    }

    @Singleton
    NoteFilesPurged noteFilesPurged(Ledger ledger, Clock clock) {
        return new NoteFilesPurged(ledger, clock);
    }

    @Singleton
    PostEvent postEvent(Ledger ledger, PerformEffects effects, Ids ids, Clock clock) {
        return new PostEvent(ledger, effects, ids, clock);
    }

    @Singleton
    FindEvent findEvent(Ledger ledger) {
        return new FindEvent(ledger);
    }

    @Singleton
    ChangeEvent changeEvent(Ledger ledger, PerformEffects effects, Ids ids, Clock clock) {
        return new ChangeEvent(ledger, effects, ids, clock);
    }

    @Singleton
    DeleteEvent deleteEvent(Ledger ledger, PerformEffects effects, Ids ids, Clock clock) {
        return new DeleteEvent(ledger, effects, ids, clock);
    }

    @Singleton
    Diagnose diagnose(Ledger ledger, Mailboxes mailboxes, Clock clock) {
        return new Diagnose(ledger, mailboxes, clock);
    }

    @Singleton
    DownloadAttachment downloadAttachment(Ledger ledger) {
        return new DownloadAttachment(ledger);
    }
}
