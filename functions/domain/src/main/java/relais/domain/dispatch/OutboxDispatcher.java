package relais.domain.dispatch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.attachment.Binaries;
import relais.domain.mailbox.Deletion;
import relais.domain.mailbox.Mailboxes;
import relais.domain.outbox.Dispatcher;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.outbox.WorkQueue;

/**
 * Pays the outbox, at once for the subject just decided, and in the sweep for entries that a crash left. The effect itself
 * closes an entry, never its handing on.
 */
public final class OutboxDispatcher implements Dispatcher {
    /** Maximum number of entries in a pass of the sweep; the next pass takes the rest. */
    static final int SWEPT_AT_ONCE = 500;

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration VERDICT = Duration.ofHours(1);
    private static final int LONGEST_RETRY_DOUBLINGS = 10;
    private static final Logger LOG = System.getLogger(OutboxDispatcher.class.getName());

    private final Ledger ledger;
    private final Mailboxes mailboxes;
    private final NotificationDelivery telling;
    private final NotificationMove moving;
    private final Binaries binaries;
    private final WorkQueue queue;
    private final Clock clock;

    public OutboxDispatcher(
            Ledger ledger, Mailboxes mailboxes, Binaries binaries, WorkQueue queue, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.mailboxes = mailboxes;
        this.telling = new NotificationDelivery(ledger, mailboxes, ids, clock);
        this.moving = new NotificationMove(ledger, mailboxes);
        this.binaries = binaries;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void dispatch(UUID subject) {
        try {
            ledger.transaction(tables -> tables.outbox().dueFor(subject, clock.instant()))
                    .forEach(this::attempt);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "effects of a folder are left to the sweep", e);
        }
    }

    /** Performs the due entries, oldest first; returns the number of entries tried. */
    public int sweep() {
        var due = ledger.transaction(tables -> tables.outbox().due(clock.instant(), SWEPT_AT_ONCE));
        due.forEach(this::attempt);
        return due.size();
    }

    private void attempt(OutboxEntry row) {
        try {
            perform(row);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "effect " + row.effect().getClass().getSimpleName() + " is put off", e);
            putOffIfPossible(row);
        }
    }

    /** A ledger that is down too must not end the pass, so the entry stays due. */
    private void putOffIfPossible(OutboxEntry row) {
        try {
            putOff(row);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a row of the outbox stays due", e);
        }
    }

    private void perform(OutboxEntry row) {
        switch (row.effect()) {
            case Effect.NotifyRecipient(var notification) ->
                telling.ofArrival(row, notification)
                        .ifPresentOrElse(mails -> mails.forEach(this::attempt), () -> awaitVerdict(row));
            case Effect.TellEvent(var notification) -> {
                if (!telling.ofEvent(row, notification)) {
                    awaitVerdict(row);
                }
            }
            case Effect.TellAuthor(var notification) -> telling.ofReceipt(row, notification);
            case Effect.MoveNotifications(var source, var target) -> moving.move(row, source, target);
            case Effect.DropBinary(var key) -> drop(row, key);
            case Effect.DropUpload(var key, var attachmentId, var digest) -> drop(row, key);
            case Effect.ForgetDeletions(var recipient, var caseId) -> {
                mailboxes.forgetDeletions(recipient, caseId);
                close(row);
            }
            case Effect.DeleteNotification(var recipient, var notificationId) -> {
                mailboxes
                        .find(recipient, notificationId)
                        .ifPresent(read -> mailboxes.delete(new Deletion(read, clock.instant())));
                close(row);
            }
            case Effect.SendMail ignored -> queue(row);
            case Effect.AskPerson ignored -> queue(row);
            case Effect.MailReturn ignored -> {
                if (telling.awaitsEventOf(row.subjectId())) {
                    awaitVerdict(row);
                } else {
                    queue(row);
                }
            }
            case Effect.CaseMail ignored -> queue(row);
        }
    }

    private void queue(OutboxEntry row) {
        if (putOff(row)) {
            queue.submit(row.id());
        }
    }

    /** Takes the entry first, so that an upload ending now knows that its bytes are being dropped. */
    private void drop(OutboxEntry row, String key) {
        if (putOff(row)) {
            var isHeld = ledger.<Boolean>transaction(tables -> isHeld(tables, row.subjectId(), key));
            if (!isHeld) {
                binaries.delete(key);
            }
            close(row);
        }
    }

    private static boolean isHeld(Tables tables, UUID folderId, String key) {
        var folder = tables.folders().find(folderId);
        var files = folder.stream().flatMap(each -> each.attachments().stream());
        var filesOfEvents = folder.stream()
                .flatMap(each -> each.cases().stream())
                .flatMap(part -> tables.events().of(part.id()).stream())
                .flatMap(event -> event.attachments().stream());
        return Stream.concat(files, filesOfEvents)
                .flatMap(file -> file.stored().stream())
                .anyMatch(stored -> stored.key().equals(key));
    }

    private void close(OutboxEntry row) {
        ledger.write(tables -> tables.outbox().close(row.id()));
    }

    private boolean putOff(OutboxEntry row) {
        return putOff(row, retryAfter(row));
    }

    /** The verdict brings the entry forward; until then it takes no place in the sweep. */
    private void awaitVerdict(OutboxEntry row) {
        putOff(row, VERDICT);
    }

    private boolean putOff(OutboxEntry row, Duration pause) {
        return ledger.transaction(
                tables -> tables.outbox().postpone(row, clock.instant().plus(pause)));
    }

    /**
     * A recipient waits at most two minutes after a recovery; effects without a waiting reader are retried less and less often.
     */
    private static Duration retryAfter(OutboxEntry row) {
        return switch (row.effect()) {
            case Effect.NotifyRecipient ignored -> RETRY;
            case Effect.TellEvent ignored -> RETRY;
            case Effect.TellAuthor ignored -> RETRY;
            case Effect.MoveNotifications ignored -> RETRY;
            case Effect.SendMail ignored -> growing(row);
            case Effect.AskPerson ignored -> growing(row);
            case Effect.CaseMail ignored -> growing(row);
            case Effect.DropBinary ignored -> growing(row);
            case Effect.DropUpload ignored -> growing(row);
            case Effect.ForgetDeletions ignored -> growing(row);
            case Effect.DeleteNotification ignored -> growing(row);
        };
    }

    private static Duration growing(OutboxEntry row) {
        return RETRY.multipliedBy(1L << Math.min(row.attempts(), LONGEST_RETRY_DOUBLINGS));
    }
}
