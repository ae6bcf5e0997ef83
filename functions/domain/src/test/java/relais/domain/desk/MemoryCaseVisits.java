package relais.domain.desk;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Visits in a list that its owner snapshots. */
public record MemoryCaseVisits(List<CaseVisit> all) implements CaseVisits {

    @Override
    public void note(CaseVisit visit) {
        all.removeIf(
                each -> each.caseId().equals(visit.caseId()) && each.accountId().equals(visit.accountId()));
        all.add(visit);
    }

    @Override
    public List<CaseVisit> of(UUID caseId) {
        return all.stream()
                .filter(each -> each.caseId().equals(caseId))
                .sorted(Comparator.comparing(CaseVisit::at).reversed())
                .toList();
    }
}
