package relais.domain.folder;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.Dispatcher;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.Status;

/** Completes, closes or reopens a folder, for its operator. */
public final class ChangeFolder {
    private final Ledger ledger;
    private final Dispatcher effects;
    private final Ids ids;
    private final Clock clock;

    public ChangeFolder(Ledger ledger, Dispatcher effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param closedAt the operator's date of closing; null for now, if the folder closes */
    public Outcome<Nothing> change(Caller caller, UUID folderId, Status wanted, @Nullable Instant closedAt) {
        var outcome = ledger.transaction(tables -> {
            var found = tables.folders().lock(folderId);
            if (found.isEmpty()) {
                return Outcome.<Nothing>missing("Folder");
            }
            var folder = found.get();
            if (!AccessPolicy.mayDeposit(tables, caller, folder.osl(), folder.processCode())) {
                return Outcome.<Nothing>forbidden();
            }
            return decide(tables, folder, wanted, closedAt);
        });
        if (wanted == Status.HUBEE_COMPLETED && outcome instanceof Outcome.Done) {
            effects.dispatch(folderId);
        }
        return outcome;
    }

    private Outcome<Nothing> decide(Tables tables, Folder folder, Status wanted, @Nullable Instant closedAt) {
        if (folder.globalStatus() == Status.ARCHIVED) {
            return Outcome.refused("Folder is ARCHIVED: its status cannot change to " + wanted);
        }
        return switch (wanted) {
            case HUBEE_COMPLETED -> complete(tables, folder);
            case CLOSED -> close(tables, folder, closedAt);
            case HUBEE_NOTIFIED -> mark(tables, folder, wanted, null);
            case HUBEE_RECEIVED, SENT, SI_RECEIVED, IN_PROGRESS, ADD_AWAITING, SI_INTG_ERROR, REFUSED, DONE, ARCHIVED ->
                Outcome.refused(
                        "Folder status %s cannot change to %s (allowed: HUBEE_COMPLETED, HUBEE_NOTIFIED, CLOSED)"
                                .formatted(folder.globalStatus(), wanted));
        };
    }

    /** Compares to the second, because the date may come without milliseconds. */
    private Outcome<Nothing> close(Tables tables, Folder folder, @Nullable Instant said) {
        if (said != null && said.isBefore(folder.createdAt().truncatedTo(ChronoUnit.SECONDS))) {
            return Outcome.refused("closeDateTime %s is before the creation of the folder, %s"
                    .formatted(said, folder.createdAt().truncatedTo(ChronoUnit.MILLIS)));
        }
        return mark(tables, folder, Status.CLOSED, closing(folder, said));
    }

    /** Repeated closing without a date, as in a retry, keeps the first date, from which archiving counts. */
    private Instant closing(Folder folder, @Nullable Instant said) {
        if (said != null) {
            return said;
        }
        return folder.globalStatus() == Status.CLOSED && folder.closedAt() != null
                ? folder.closedAt()
                : clock.instant();
    }

    private Outcome<Nothing> complete(Tables tables, Folder folder) {
        if (folder.isCompleted()) {
            return Outcome.done();
        }
        var pending = folder.attachments().stream()
                .filter(file -> file.status() == AttachmentStatus.PENDING)
                .map(Attachment::fileName)
                .collect(Collectors.joining(", "));
        if (!pending.isEmpty()) {
            return Outcome.refused("Attachments are still PENDING: " + pending);
        }
        var completed = folder.completed(ids, clock.instant());
        tables.folders().update(completed);
        announce(tables, completed);
        return Outcome.done();
    }

    /** Owes each recipient the notification of its case. */
    private void announce(Tables tables, Folder folder) {
        var now = clock.instant();
        for (var part : folder.cases()) {
            var id = Objects.requireNonNull(part.arrivalId());
            var notification =
                    new Notification(id, part.recipient(), folder.osl(), folder.processCode(), part.id(), null, now);
            tables.outbox().add(OutboxEntry.due(id, folder.id(), new Effect.NotifyRecipient(notification), now));
        }
    }

    private Outcome<Nothing> mark(Tables tables, Folder folder, Status wanted, @Nullable Instant closedAt) {
        tables.folders().update(folder.marked(wanted, closedAt, clock.instant()));
        return Outcome.done();
    }
}
