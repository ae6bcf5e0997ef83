package relais.domain.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import relais.domain.access.Caller;
import relais.domain.access.Grant;

/** Reads a caller's mailboxes: one query for each démarche asked or granted, or one for all of an organisation. */
public final class ListNotifications {
    /** What fits an answer of 4 MB: an entry is under 500 bytes. */
    static final int MOST = 8_000;

    private static final Comparator<Notification> OLDEST_FIRST = Comparator.comparing(n -> n.id().toString());

    private final Mailboxes mailboxes;

    public ListNotifications(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** @param more whether others wait beyond these */
    public record Page(List<Notification> notifications, boolean more) {}

    /**
     * @param processCodes only these démarches; empty: all that are granted
     * @param priorities these démarches first, the others after them
     * @param maxResult at least 1; what does not fit an answer waits for the next
     */
    public Page list(Caller caller, Set<String> processCodes, Set<String> priorities, int maxResult) {
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
        return new Page(List.copyOf(page), found.size() > page.size());
    }

    private List<Notification> oldest(Caller caller, Collection<String> processCodes, int limit, boolean any) {
        if (!any) {
            return List.of();
        }
        return caller.mailboxes().stream()
                .flatMap(grant -> oldest(grant, processCodes, limit).stream())
                .distinct()
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Notification> oldest(Grant grant, Collection<String> asked, int limit) {
        if (asked.isEmpty() && grant.processCodes().isEmpty()) {
            return mailboxes.list(grant.organization(), limit);
        }
        var codes = new LinkedHashSet<>(asked.isEmpty() ? grant.processCodes() : asked);
        if (!grant.processCodes().isEmpty()) {
            codes.retainAll(grant.processCodes());
        }
        return codes.stream()
                .flatMap(code -> mailboxes.list(grant.organization(), code, limit).stream())
                .toList();
    }
}
