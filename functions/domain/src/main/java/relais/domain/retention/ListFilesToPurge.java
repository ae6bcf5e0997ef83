package relais.domain.retention;

import java.time.Clock;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.Paris;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;

/**
 * Lists the files that a caller sent or received and has to purge on its own side. Noting them purged advances to the next
 * page.
 */
public final class ListFilesToPurge {
    /** Maximum number of links, as many as {@link NoteFilesPurged} takes at once. */
    public static final int MOST = 10_000;

    private final Ledger ledger;
    private final Clock clock;

    public ListFilesToPurge(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param more true if others are due beyond these */
    public record FileLinkPage(List<FileLink.LinkKey> links, boolean more) {}

    public Outcome<FileLinkPage> list(Caller caller) {
        var today = Paris.day(clock.instant());
        return ledger.transaction(tables -> AccessPolicy.perimeters(tables, caller)
                .then(shares -> {
                    var found = shares.stream()
                            .flatMap(share -> tables.fileLinks().due(share, today, MOST + 1).stream())
                            .map(FileLink::key)
                            .distinct()
                            .toList();
                    return Outcome.done(
                            new FileLinkPage(found.stream().limit(MOST).toList(), found.size() > MOST));
                }));
    }
}
