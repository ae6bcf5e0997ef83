package relais.delivery;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.attachment.DownloadAttachment;
import relais.domain.folder.FindCase;
import relais.domain.folder.MoveCase;
import relais.domain.notification.PerformEffects;

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
    DownloadAttachment downloadAttachment(Ledger ledger) {
        return new DownloadAttachment(ledger);
    }
}
