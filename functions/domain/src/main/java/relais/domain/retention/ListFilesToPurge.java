package relais.domain.retention;

import java.time.Clock;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.Paris;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;

/** Tells a caller which of the files that it sent or received it is to purge on its own side; noting them purged is the paging. */
public final class ListFilesToPurge {
    /** Links; as many as {@link NoteFilesPurged} takes back at once. */
    public static final int MOST = 10_000;

    private final Ledger ledger;
    private final Clock clock;

    public ListFilesToPurge(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param more whether others are due beyond these */
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
