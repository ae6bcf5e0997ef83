package relais.domain.mailbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import relais.domain.access.Caller;

/**
 * Lists the notifications of a caller's mailboxes, by one query for each démarche asked or granted, or one for a whole
 * organisation.
 */
public final class ListNotifications {
    /** Maximum number of notifications that fit an answer of 4 MB. */
    static final int MOST = 12_000;

    private static final Comparator<Notification> OLDEST_FIRST = Comparator.comparing(n -> n.id().toString());

    private final Mailboxes mailboxes;

    public ListNotifications(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** @param more true if others wait beyond these */
    public record NotificationPage(List<Notification> notifications, boolean more) {}

    /**
     * @param processCodes limits the list to these démarches; empty for all granted ones
     * @param priorities démarches to list before the others
     * @param maxResult at least 1; the next call gets the rest
     */
    public NotificationPage list(Caller caller, Set<String> processCodes, Set<String> priorities, int maxResult) {
        var limit = Math.min(maxResult, MOST);
        var found = new ArrayList<Notification>();
        if (!priorities.isEmpty()) {
            var first = new LinkedHashSet<>(priorities);
            if (!processCodes.isEmpty()) {
                first.retainAll(processCodes);
            }
            found.addAll(oldest(caller, first, limit + 1, !first.isEmpty()));
        }
        for (var other : oldest(caller, processCodes, limit + 1 + found.size(), true)) {
            if (!priorities.contains(other.processCode())) {
                found.add(other);
            }
        }
        var page = found.size() > limit ? found.subList(0, limit) : found;
        return new NotificationPage(List.copyOf(page), found.size() > page.size());
    }

    private List<Notification> oldest(Caller caller, Set<String> processCodes, int limit, boolean any) {
        if (!any) {
            return List.of();
        }
        return MailboxQuery.of(caller, processCodes).stream()
                .flatMap(slot -> slot.waiting(mailboxes, limit).stream())
                .distinct()
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }
}
