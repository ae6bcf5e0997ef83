package relais.portal.desk;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import relais.domain.desk.Worklist;
import relais.domain.process.Status;

/** The statuses by which a list is filtered, under the words of agents: two statuses with the same word are one filter. */
public enum StatusFilter {
    NEW("nouveau", Status.HUBEE_NOTIFIED, Status.SENT),
    RECEIVED("recu", Status.SI_RECEIVED),
    IN_PROGRESS("en-cours", Status.IN_PROGRESS),
    INTEGRATION_ERROR("erreur-integration", Status.SI_INTG_ERROR),
    AWAITING("en-attente", Status.ADD_AWAITING),
    DONE("traite", Status.DONE),
    REFUSED("refuse", Status.REFUSED),
    CLOSED("clos", Status.CLOSED),
    ARCHIVED("archive", Status.ARCHIVED);

    private final String word;
    private final Status first;
    private final Set<Status> statuses;

    StatusFilter(String word, Status first, Status... others) {
        this.word = word;
        this.first = first;
        this.statuses = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** The filters of a list; empty if all its cases have one status. */
    public static List<StatusFilter> of(Worklist list) {
        var filters = Arrays.stream(values())
                .filter(each -> list.statuses().containsAll(each.statuses))
                .toList();
        return filters.size() > 1 ? filters : List.of();
    }

    static Optional<StatusFilter> of(Worklist list, String word) {
        return of(list).stream().filter(each -> each.word.equals(word)).findFirst();
    }

    Set<Status> statuses() {
        return statuses;
    }

    /** Its name in addresses. */
    public String word() {
        return word;
    }

    public String title() {
        return DeskLabels.status(first);
    }
}
