package relais.domain.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.process.Status;

/** The time for which a case may stay in a status. A case is late from the end of that time; other statuses are never late. */
public final class Lateness {
    private static final Duration NEW = Duration.ofDays(2);
    private static final Duration RECEIVED = Duration.ofDays(3);
    private static final Duration IN_PROGRESS = Duration.ofDays(10);
    private static final Map<Status, Duration> LIMITS = Map.of(
            Status.HUBEE_NOTIFIED, NEW,
            Status.SENT, NEW,
            Status.SI_RECEIVED, RECEIVED,
            Status.IN_PROGRESS, IN_PROGRESS,
            Status.SI_INTG_ERROR, IN_PROGRESS);

    /** The statuses in which a case can be late. */
    public static final Set<Status> STATUSES = LIMITS.keySet();

    private Lateness() {}

    /** The last instant of a change of status, for each status, with which a case is late. */
    public static Map<Status, Instant> changedBy(Instant now) {
        var instants = new EnumMap<Status, Instant>(Status.class);
        LIMITS.forEach((status, limit) -> instants.put(status, now.minus(limit)));
        return instants;
    }

    static boolean isLate(Status status, @Nullable Instant changedAt, Instant now) {
        var limit = LIMITS.get(status);
        return limit != null && changedAt != null && !changedAt.plus(limit).isAfter(now);
    }
}
