package relais.domain.desk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.account.Visitor;
import relais.domain.attachment.Attachment;
import relais.domain.folder.OpenedCase;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/**
 * Asks for an archive of cases, and finds it again for any agent of the same administration who may read each of them. The same
 * cases and files have one archive, however often it is asked for. An outbox entry that drops its bytes exists before they do.
 */
public final class PrepareArchive {
    /** Maximum number of cases in an archive. */
    public static final int CASES_AT_ONCE = 100;

    /** In bytes, as much as the function that makes it can do in its time. */
    public static final long LARGEST = 5_000_000_000L;

    private static final Logger LOG = System.getLogger(PrepareArchive.class.getName());

    private final Ledger ledger;
    private final ArchiveQueue queue;
    private final Ids ids;
    private final Clock clock;

    public PrepareArchive(Ledger ledger, ArchiveQueue queue, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /** An archive and its cases. */
    public record FoundArchive(PreparedArchive archive, List<OpenedCase> cases) {
        public FoundArchive {
            cases = List.copyOf(cases);
        }
    }

    /** Returns the archive of these cases, and has it made if there is none that is whole. */
    public Outcome<PreparedArchive> ask(Visitor visitor, Collection<UUID> caseIds) {
        var each = caseIds.stream().distinct().sorted().toList();
        if (each.isEmpty() || each.size() > CASES_AT_ONCE) {
            return Outcome.refused("from 1 to %d cases".formatted(CASES_AT_ONCE));
        }
        return ledger.transaction(tables -> opened(tables, visitor, each)
                        .then(cases -> Outcome.done(archive(tables, visitor, each, cases))))
                .then(asked -> {
                    if (asked.isNew() && asked.archive().isAwaited()) {
                        submit(asked.archive().id());
                    } else {
                        handOnIfDue(asked.archive());
                    }
                    return Outcome.done(asked.archive());
                });
    }

    private record Asked(PreparedArchive archive, boolean isNew) {}

    /** Finds an archive that has not expired, and hands it on again if nobody seems to make it. */
    public Outcome<FoundArchive> find(Visitor visitor, UUID id) {
        return ledger.transaction(tables -> tables.preparedArchives()
                        .find(id)
                        .filter(archive -> !archive.isOver(clock.instant()))
                        .filter(archive -> archive.organization().equals(visitor.organization()))
                        .map(archive -> opened(tables, visitor, archive.caseIds())
                                .then(cases -> Outcome.done(new FoundArchive(archive, cases))))
                        .orElseGet(() -> Outcome.missing("Archive")))
                .then(found -> {
                    handOnIfDue(found.archive());
                    return Outcome.done(found);
                });
    }

    private static Outcome<List<OpenedCase>> opened(Tables tables, Visitor visitor, List<UUID> caseIds) {
        Outcome<List<OpenedCase>> all = Outcome.done(List.of());
        for (var caseId : caseIds) {
            all = all.then(before -> AgentCase.find(tables, visitor, caseId).then(opened -> {
                var cases = new ArrayList<>(before);
                cases.add(opened);
                return Outcome.done(cases);
            }));
        }
        return all;
    }

    private Asked archive(Tables tables, Visitor visitor, List<UUID> caseIds, List<OpenedCase> cases) {
        var now = clock.instant();
        var files = cases.stream()
                .flatMap(opened -> FetchFile.readable(opened).stream())
                .toList();
        var size = files.stream().mapToLong(PrepareArchive::stored).sum();
        var archives = tables.preparedArchives();
        var known = archives.of(visitor.organization(), caseIds);
        if (known.isPresent()) {
            var before = known.get();
            if (before.failure() == null && !before.isOver(now) && before.isOf(files.size(), size)) {
                return new Asked(before, false);
            }
            archives.remove(before.id());
        }
        var asked = PreparedArchive.asked(ids.next(), visitor.organization(), caseIds, files.size(), size, now);
        archives.add(size > LARGEST ? asked.failed(ArchiveFailure.TOO_LARGE, now) : asked);
        // another agent may have asked in the same instant
        var kept = archives.of(visitor.organization(), caseIds).orElseThrow();
        var isNew = kept.id().equals(asked.id());
        if (isNew && kept.isAwaited()) {
            tables.outbox()
                    .add(OutboxEntry.due(
                            asked.id(),
                            asked.id(),
                            new Effect.DropBinary(asked.key()),
                            asked.expiresAt().plus(PreparedArchive.LEASE)));
        }
        return new Asked(kept, isNew);
    }

    private boolean isDue(PreparedArchive archive) {
        return archive.isAwaited() && !archive.dueAt().isAfter(clock.instant());
    }

    private void handOnIfDue(PreparedArchive seen) {
        if (!isDue(seen)) {
            return;
        }
        var taken = ledger.<Boolean>transaction(tables -> {
            var due = tables.preparedArchives().lock(seen.id()).filter(this::isDue);
            due.ifPresent(archive -> tables.preparedArchives()
                    .update(archive.dueAt(clock.instant().plus(PreparedArchive.PATIENCE))));
            return due.isPresent();
        });
        if (taken) {
            submit(seen.id());
        }
    }

    /** Never throws, since the next look at the archive hands it on again. */
    private void submit(UUID id) {
        try {
            queue.submit(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "an archive is left to the next look", e);
        }
    }

    private static long stored(Attachment file) {
        return file.stored().orElseThrow().size();
    }
}
