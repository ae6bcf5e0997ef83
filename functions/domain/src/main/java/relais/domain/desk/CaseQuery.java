package relais.domain.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
import relais.domain.Order;
import relais.domain.Window;
import relais.domain.process.Status;

/**
 * The criteria of a list of cases; a case meets them all.
 *
 * @param processCodes of the démarches; an empty set selects no case
 * @param statuses an empty set selects no case
 * @param from the first instant of transmission; null without bound
 * @param before the instant after the last of transmission; null without bound
 * @param dueBy the last day on which the files may be due, the first being {@link Worklist#firstDay}; null also for cases without a day
 * @param lateAt the instant at which a case is late; null also for those in time
 * @param words parts of the number or of the applicant's names, folded as by {@link SearchKey}; a case contains each
 */
@Copied
public record CaseQuery(
        Set<String> processCodes,
        Set<Status> statuses,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable LocalDate dueBy,
        @Nullable Instant lateAt,
        List<String> words,
        Order<CaseOrder> order,
        Window window) {
    /** Number of cases beyond which a list is neither counted nor shown. */
    public static final int COUNTED = 1000;

    public CaseQuery {
        processCodes = Set.copyOf(processCodes);
        statuses = Set.copyOf(statuses);
        words = List.copyOf(words);
    }

    /** Criteria that late cases and those in time may meet. */
    public CaseQuery(
            Set<String> processCodes,
            Set<Status> statuses,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable LocalDate dueBy,
            List<String> words,
            Order<CaseOrder> order,
            Window window) {
        this(processCodes, statuses, from, before, dueBy, null, words, order, window);
    }

    /** The same criteria for other démarches. */
    CaseQuery of(Set<String> codes) {
        return CaseQueryCopy.of(this).processCodes(codes).build();
    }

    /** The same criteria for late cases alone. */
    CaseQuery late(Instant now) {
        return CaseQueryCopy.of(this).lateAt(now).build();
    }

    /** The same criteria for cases transmitted from that instant on. */
    CaseQuery since(Instant instant) {
        return CaseQueryCopy.of(this)
                .from(from == null || from.isBefore(instant) ? instant : from)
                .build();
    }
}
