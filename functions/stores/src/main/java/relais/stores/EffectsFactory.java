package relais.stores;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.attachment.Binaries;
import relais.domain.dispatch.OutboxDispatcher;
import relais.domain.mailbox.Mailboxes;
import relais.domain.outbox.HandOnMails;
import relais.domain.outbox.WorkQueue;

/** Makes the use cases that pay the outbox, in every function that opens the stores they need. */
@Factory
final class EffectsFactory {

    @Singleton
    @Requires(beans = {Ledger.class, Mailboxes.class, Binaries.class, WorkQueue.class})
    OutboxDispatcher performEffects(
            Ledger ledger, Mailboxes mailboxes, Binaries binaries, WorkQueue queue, Ids ids, Clock clock) {
        return new OutboxDispatcher(ledger, mailboxes, binaries, queue, ids, clock);
    }

    @Singleton
    @Requires(beans = {Ledger.class, WorkQueue.class})
    HandOnMails handOnMails(Ledger ledger, WorkQueue queue, Clock clock) {
        return new HandOnMails(ledger, queue, clock);
    }
}
