package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.folder.Folder;
import relais.domain.process.Status;

/** Every store of waiting decisions must keep this contract. */
public interface PendingDecisionsContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void a_case_has_one_decision_which_ends_with_it() {
        var folder = inserted();
        var first = decision(folder, TODAY);
        var second = new PendingDecision(
                SequentialIds.UNIQUE.next(),
                first.caseId(),
                SequentialIds.UNIQUE.next(),
                MAIRIE_DE_LYON,
                "Mairie de Lyon",
                Status.REFUSED,
                "Il manque l’acte « intégral »",
                7,
                TODAY.plusSeconds(60),
                TODAY.plusSeconds(90));

        put(first);
        put(second);
        assertThat(found(first.caseId())).contains(second);

        ledger().write(tables -> tables.pendingDecisions().remove(first.caseId()));
        assertThat(found(first.caseId())).isEmpty();
    }

    @Test
    default void those_that_wait_are_due_at_their_instant() {
        var early = decision(inserted(), TODAY.minusSeconds(1));
        var due = decision(inserted(), TODAY);
        var overtaken = decision(inserted(), TODAY).overtaken(TODAY);
        put(early);
        put(due);
        put(overtaken);
        put(decision(inserted(), TODAY.plusMillis(1)));

        var found = ledger().transaction(tables -> tables.pendingDecisions().due(TODAY, 100));

        assertThat(found).contains(early, due).doesNotContain(overtaken);
        assertThat(found).extracting(PendingDecision::dueAt).isSorted().allMatch(at -> !at.isAfter(TODAY));
    }

    @Test
    default void an_administration_knows_its_waiting_cases_alone() {
        var waiting = decision(inserted(), TODAY);
        var overtaken = decision(inserted(), TODAY).overtaken(TODAY);
        put(waiting);
        put(overtaken);

        assertThat(casesWaitingIn(MAIRIE_DE_LYON)).contains(waiting.caseId()).doesNotContain(overtaken.caseId());
        assertThat(casesWaitingIn(MAIRIE_DE_CLAMART)).doesNotContain(waiting.caseId());
    }

    private Set<UUID> casesWaitingIn(OrganizationId organization) {
        return ledger().transaction(tables -> tables.pendingDecisions().casesWaitingIn(organization));
    }

    private Optional<PendingDecision> found(UUID caseId) {
        return ledger().transaction(tables -> tables.pendingDecisions().find(caseId));
    }

    private void put(PendingDecision decision) {
        ledger().write(tables -> tables.pendingDecisions().put(decision));
    }

    private Folder inserted() {
        var folder = aFolder().to(MAIRIE_DE_LYON).build();
        ledger().write(tables -> tables.folders().insert(folder));
        return folder;
    }

    private static PendingDecision decision(Folder folder, Instant dueAt) {
        return new PendingDecision(
                SequentialIds.UNIQUE.next(),
                folder.cases().getFirst().id(),
                SequentialIds.UNIQUE.next(),
                MAIRIE_DE_LYON,
                "Mairie de Lyon",
                Status.DONE,
                null,
                3,
                dueAt,
                null);
    }
}
