package relais.notifications;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import relais.domain.Ledger;
import relais.domain.MemoryLedger;
import relais.domain.MutableClock;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.MemoryBinaries;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.MemoryMailboxes;
import relais.domain.outbox.MemoryWorkQueue;

/** The stores in a test's context: the Memory twins, and a clock that stands still. */
@Factory
final class MemoryStores {

    @Singleton
    @Primary
    MutableClock clock() {
        return new MutableClock("2026-03-02T09:30:00Z");
    }

    @Singleton
    @Primary
    Ledger ledger() {
        return new MemoryLedger();
    }

    @Singleton
    @Primary
    Mailboxes mailboxes() {
        return new MemoryMailboxes();
    }

    @Singleton
    @Primary
    Binaries binaries() {
        return new MemoryBinaries();
    }

    @Singleton
    @Primary
    MemoryWorkQueue queue() {
        return new MemoryWorkQueue();
    }

    @Singleton
    @Primary
    PostOffice mailer() {
        return new PostOffice();
    }
}
