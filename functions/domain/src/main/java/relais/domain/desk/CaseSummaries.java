package relais.domain.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.process.Status;

/** The cases of a recipient as its lists show them. The time of an answer does not grow with their number, apart from a search. */
public interface CaseSummaries {

    /** A page of the cases; its total, and the cases shown, end at {@link CaseQuery#COUNTED}. */
    Page<CaseSummary> find(OrganizationId recipient, CaseQuery query);

    /**
     * The numbers of cases of each démarche and status, each counted up to one more than {@link CaseQuery#COUNTED}; those without cases
     * are absent. The treated cases of all démarches are counted up to that number together, and so are the closed ones, so that only
     * their sum is exact.
     */
    Map<CountKey, Integer> counts(OrganizationId recipient, Set<String> processCodes);

    /** Number of cases that meet the criteria, whatever their window, at most one more than {@link CaseQuery#COUNTED}. */
    int count(OrganizationId recipient, CaseQuery query);

    /**
     * Number of cases of these démarches whose files are due from {@link Worklist#firstDay} to that day, at most one more than
     * {@link CaseQuery#COUNTED}.
     */
    int dueBy(OrganizationId recipient, Set<String> processCodes, LocalDate day);

    /** The cases that are counted together. */
    record CountKey(String processCode, Status status) {}
}
