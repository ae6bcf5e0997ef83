package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.SequentialIds;
import relais.domain.desk.CaseVisits.CaseVisit;
import relais.domain.folder.Folder;

/** Every store of the visits of cases must keep this contract. */
public interface CaseVisitsContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void the_last_visit_of_each_agent_is_kept_latest_first() {
        var caseId = inserted().cases().getFirst().id();
        var one = SequentialIds.UNIQUE.next();
        var other = SequentialIds.UNIQUE.next();

        visit(caseId, one, TODAY);
        visit(caseId, other, TODAY.plusSeconds(1));
        visit(caseId, one, TODAY.plusSeconds(2));

        assertThat(visits(caseId))
                .containsExactly(
                        new CaseVisit(caseId, one, TODAY.plusSeconds(2)),
                        new CaseVisit(caseId, other, TODAY.plusSeconds(1)));
    }

    private List<CaseVisit> visits(UUID caseId) {
        return ledger().transaction(tables -> tables.caseVisits().of(caseId));
    }

    private void visit(UUID caseId, UUID accountId, Instant at) {
        ledger().write(tables -> tables.caseVisits().note(new CaseVisit(caseId, accountId, at)));
    }

    private Folder inserted() {
        var folder = aFolder().to(MAIRIE_DE_LYON).build();
        ledger().write(tables -> tables.folders().insert(folder));
        return folder;
    }
}
