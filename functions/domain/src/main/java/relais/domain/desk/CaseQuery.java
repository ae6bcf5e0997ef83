package relais.domain.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param words parts of the number or of the applicant's names, folded as by {@link SearchKey}; a case contains each
 */
public record CaseQuery(
        Set<String> processCodes,
        Set<Status> statuses,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable LocalDate dueBy,
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

    /** The same criteria for other démarches. */
    CaseQuery of(Set<String> codes) {
        return new CaseQuery(codes, statuses, from, before, dueBy, words, order, window);
    }
}
