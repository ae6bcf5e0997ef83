package relais.domain.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import relais.domain.process.Status;

/** The lists of an administration's télédossiers, each holding the cases in certain statuses. A recipient sees none before its notification. */
public enum Worklist {
    TO_TREAT(EnumSet.of(Status.HUBEE_NOTIFIED, Status.SENT, Status.SI_RECEIVED)),
    IN_PROGRESS(EnumSet.of(Status.IN_PROGRESS, Status.SI_INTG_ERROR)),
    AWAITING(EnumSet.of(Status.ADD_AWAITING)),
    TREATED(EnumSet.of(Status.DONE, Status.REFUSED)),
    CLOSED(EnumSet.of(Status.CLOSED, Status.ARCHIVED)),
    /** The cases to treat that arrived since the agent's last visit. */
    SINCE_LAST_VISIT(TO_TREAT.statuses),
    /** The cases that have not moved for too long. */
    LATE(Lateness.STATUSES),
    /** The cases whose files go within {@link #DELETION_NOTICE_DAYS} days. */
    SOON_DELETED(EnumSet.range(Status.HUBEE_NOTIFIED, Status.ARCHIVED)),
    ALL(EnumSet.range(Status.HUBEE_NOTIFIED, Status.ARCHIVED));

    /** Number of days before the deletion of its files from which a case is soon deleted. */
    public static final int DELETION_NOTICE_DAYS = 14;

    private final Set<Status> statuses;

    Worklist(Set<Status> statuses) {
        this.statuses = Set.copyOf(statuses);
    }

    /** The first day of deletion in {@link #SOON_DELETED}; the files that were due before it are gone. */
    public static LocalDate firstDay(LocalDate last) {
        return last.minusDays(DELETION_NOTICE_DAYS);
    }

    public Set<Status> statuses() {
        return statuses;
    }

    /** Number of cases of a démarche in this list, by the numbers of {@link CaseSummaries#counts}. */
    int of(Map<CaseSummaries.CountKey, Integer> counts, String processCode) {
        return statuses.stream()
                .mapToInt(status -> counts.getOrDefault(new CaseSummaries.CountKey(processCode, status), 0))
                .sum();
    }
}
