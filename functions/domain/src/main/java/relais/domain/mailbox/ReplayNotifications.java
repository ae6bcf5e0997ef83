package relais.domain.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import relais.domain.access.Caller;

/**
 * Shows again the notifications deleted from a caller's mailboxes, while they are kept. This is an addition of ours to the
 * contract.
 */
public final class ReplayNotifications {
    private final Mailboxes mailboxes;
    private final Clock clock;

    public ReplayNotifications(Mailboxes mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** @param more true if others were deleted after these; a new query from the last one's deletion gets them */
    public record ReplayPage(List<Deletion> deletions, boolean more) {}

    /**
     * Lists deletions, oldest first.
     *
     * @param processCodes limits the list to these démarches; empty for all granted ones
     * @param since that instant included, but never before the retention of deletions
     * @param maxResult at least 1; the next call gets the rest
     */
    public ReplayPage replay(Caller caller, Set<String> processCodes, Instant since, int maxResult) {
        var limit = Math.min(maxResult, ListNotifications.MOST);
        var oldestKept = clock.instant().minus(Deletion.KEPT);
        var from = since.isBefore(oldestKept) ? oldestKept : since;
        var found = MailboxQuery.of(caller, processCodes).stream()
                .flatMap(slot -> slot.deleted(mailboxes, from, limit + 1).stream())
                .distinct()
                .sorted(Deletion.OLDEST_FIRST)
                .limit(limit + 1)
                .toList();
        return new ReplayPage(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
