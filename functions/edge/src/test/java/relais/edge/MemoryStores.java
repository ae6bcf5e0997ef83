package relais.edge;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Hub;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.attachment.ContentDetector;
import relais.domain.attachment.VirusScanner;
import relais.domain.dispatch.OutboxDispatcher;
import relais.domain.mailbox.Mailboxes;
import relais.domain.outbox.HandOnMails;

/** The ports of a hub in memory, where a server is started on one. */
@Factory
@Requires(beans = Hub.class)
final class MemoryStores {

    @Primary
    @Singleton
    Clock clock(Hub hub) {
        return hub.clock;
    }

    @Primary
    @Singleton
    Ids ids(Hub hub) {
        return hub.ids;
    }

    @Primary
    @Singleton
    Ledger ledger(Hub hub) {
        return hub.ledger;
    }

    @Primary
    @Singleton
    Mailboxes mailboxes(Hub hub) {
        return hub.mailboxes;
    }

    @Primary
    @Singleton
    WatchedBinaries binaries(Hub hub) {
        return new WatchedBinaries(hub.binaries);
    }

    @Primary
    @Singleton
    OutboxDispatcher effects(Hub hub, WatchedBinaries binaries) {
        return new OutboxDispatcher(hub.ledger, hub.mailboxes, binaries, hub.queue, hub.ids, hub.clock);
    }

    @Primary
    @Singleton
    HandOnMails mails(Hub hub) {
        return hub.handOnMails;
    }

    @Primary
    @Singleton
    ContentDetector detector(Hub hub) {
        return hub.detector();
    }

    @Primary
    @Singleton
    VirusScanner scanner(Hub hub) {
        return hub.scanner();
    }
}
