package relais.domain.notification;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Binaries;
import relais.domain.event.Event;
import relais.domain.event.EventStatus;
import relais.domain.folder.Folder;
import relais.domain.folder.Status;

/**
 * Pays what decisions owe outside: at once for the folder just decided, by the sweep for what a crash left.
 * A row is closed by the effect itself, never by having handed it on.
 */
public final class PerformEffects {
    /** One pass of the sweep; what is beyond waits for the next. */
    static final int SWEPT_AT_ONCE = 500;

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int LONGEST_RETRY_DOUBLINGS = 10;
    private static final Logger LOG = System.getLogger(PerformEffects.class.getName());

    private final Ledger ledger;
    private final Mailboxes mailboxes;
    private final Binaries binaries;
    private final WorkQueue queue;
    private final Clock clock;

    public PerformEffects(Ledger ledger, Mailboxes mailboxes, Binaries binaries, WorkQueue queue, Clock clock) {
        this.ledger = ledger;
        this.mailboxes = mailboxes;
        this.binaries = binaries;
        this.queue = queue;
        this.clock = clock;
    }

    /** Never throws: the decision is durable, and the sweep will pass. */
    public void performFor(UUID folderId) {
        try {
            ledger.transaction(tables -> tables.outbox().dueFor(folderId, clock.instant()))
                    .forEach(this::attempt);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "effects of a folder are left to the sweep", e);
        }
    }

    /** Performs what is due, oldest first; returns how many rows it tried. */
    public int sweep() {
        var due = ledger.transaction(tables -> tables.outbox().due(clock.instant(), SWEPT_AT_ONCE));
        due.forEach(this::attempt);
        return due.size();
    }

    private void attempt(OutboxRow row) {
        try {
            perform(row);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "effect " + row.effect().getClass().getSimpleName() + " is put off", e);
            putOffIfPossible(row);
        }
    }

    /** A ledger that is down too must not end the pass: the row stays due. */
    private void putOffIfPossible(OutboxRow row) {
        try {
            putOff(row);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a row of the outbox stays due", e);
        }
    }

    private void perform(OutboxRow row) {
        switch (row.effect()) {
            case Effect.NotifyRecipient(var notification) -> notifyRecipient(row, notification);
            case Effect.TellEvent(var notification) -> tellEvent(row, notification);
            case Effect.DropBinary(var key) -> {
                // taken first, so that an upload ending just now knows that its bytes are being dropped
                if (putOff(row)) {
                    binaries.delete(key);
                    close(row);
                }
            }
            case Effect.ForgetDeletions(var recipient, var caseId) -> {
                mailboxes.forgetDeletions(recipient, caseId);
                close(row);
            }
            case Effect.SendMail ignored -> {
                if (putOff(row)) {
                    queue.submit(row.id());
                }
            }
        }
    }

    private void notifyRecipient(OutboxRow row, Notification notification) {
        var ready = ledger.transaction(tables -> tables.folders().findByCase(notification.caseId()))
                .map(folder -> hasEveryVerdict(folder, notification.caseId()));
        if (ready.isEmpty()) {
            close(row);
        } else if (ready.get()) {
            mailboxes.put(notification);
            noteNotified(row, notification);
        } else {
            putOff(row);
        }
    }

    private void tellEvent(OutboxRow row, Notification notification) {
        var event = ledger.transaction(tables -> tables.events().find(Objects.requireNonNull(notification.eventId())));
        if (event.isPresent() && event.get().attachments().stream().anyMatch(Attachment::awaitsVerdict)) {
            putOff(row);
            return;
        }
        event.map(Event::state).map(notification::telling).ifPresent(this::tell);
        close(row);
    }

    /** Received is the end of an event, so what is told last is never older than what was told before. */
    private void tell(Notification notification) {
        mailboxes.put(notification);
        if (Objects.requireNonNull(notification.event()).status() == EventStatus.RECEIVED) {
            mailboxes.restate(notification);
        }
    }

    private static boolean hasEveryVerdict(Folder folder, UUID caseId) {
        return folder.attachmentsOf(folder.part(caseId).orElseThrow()).stream().noneMatch(Attachment::awaitsVerdict);
    }

    private void noteNotified(OutboxRow row, Notification notification) {
        var now = clock.instant();
        ledger.write(tables -> {
            tables.folders()
                    .lockByCase(notification.caseId())
                    .map(folder -> notified(folder, notification.caseId(), now))
                    .ifPresent(tables.folders()::update);
            tables.outbox().close(row.id());
        });
    }

    private static Folder notified(Folder folder, UUID caseId, Instant now) {
        var part = folder.part(caseId).orElseThrow();
        if (part.status() != Status.HUBEE_COMPLETED) {
            return folder;
        }
        var told = folder.with(part.moved(Status.HUBEE_NOTIFIED, now));
        var all = told.cases().stream().allMatch(each -> each.status().isNotified());
        return all && told.globalStatus() == Status.HUBEE_COMPLETED
                ? told.marked(Status.HUBEE_NOTIFIED, told.closedAt(), now)
                : told;
    }

    private void close(OutboxRow row) {
        ledger.write(tables -> tables.outbox().close(row.id()));
    }

    private boolean putOff(OutboxRow row) {
        return ledger.transaction(
                tables -> tables.outbox().postpone(row, clock.instant().plus(retryAfter(row))));
    }

    /** A recipient waits two minutes at most once all works again; what nobody waits for is tried less and less often. */
    private static Duration retryAfter(OutboxRow row) {
        return switch (row.effect()) {
            case Effect.NotifyRecipient ignored -> RETRY;
            case Effect.TellEvent ignored -> RETRY;
            case Effect.SendMail ignored -> growing(row);
            case Effect.DropBinary ignored -> growing(row);
            case Effect.ForgetDeletions ignored -> growing(row);
        };
    }

    private static Duration growing(OutboxRow row) {
        return RETRY.multipliedBy(1L << Math.min(row.attempts(), LONGEST_RETRY_DOUBLINGS));
    }
}
