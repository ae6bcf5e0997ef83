package relais.domain.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import relais.domain.access.Caller;

/** Shows again what was deleted from a caller's mailboxes while it is kept; an addition of ours to the contract. */
public final class ReplayNotifications {
    private final Mailboxes mailboxes;
    private final Clock clock;

    public ReplayNotifications(Mailboxes mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** @param more whether others were deleted after these: asked anew since the last one's deletion, they come */
    public record ReplayPage(List<Deletion> deletions, boolean more) {}

    /**
     * The oldest deletions first.
     *
     * @param processCodes only these démarches; empty: all that are granted
     * @param since that instant included; what is no longer kept does not come, whatever is asked
     * @param maxResult at least 1; what does not fit an answer waits for the next
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
