package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.domain.desk.CaseVisits.CaseVisit;
import relais.domain.desk.DeskVisits.DeskVisit;
import relais.domain.folder.Folder;
import relais.domain.process.Status;

/** Every store of waiting decisions and of visits must keep this contract. */
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

    @Test
    default void the_visit_of_an_agent_is_kept_for_each_administration_until_the_account_ends() {
        var first = Account.invited(
                SequentialIds.UNIQUE.next(),
                People.karim(),
                new Membership(MAIRIE_DE_LYON, Role.AGENT, Map.of(), null, TODAY));
        ledger().write(tables -> tables.accounts().insert(first));
        var visit = new DeskVisit(first.id(), MAIRIE_DE_LYON, null, TODAY);
        var next = new DeskVisit(first.id(), MAIRIE_DE_LYON, TODAY, TODAY.plusSeconds(3600));

        put(visit);
        assertThat(visit(first.id(), MAIRIE_DE_LYON)).contains(visit);
        assertThat(visit(first.id(), MAIRIE_DE_CLAMART)).isEmpty();
        put(next);
        assertThat(visit(first.id(), MAIRIE_DE_LYON)).contains(next);

        ledger().write(tables -> tables.accounts().delete(first.id()));
        assertThat(visit(first.id(), MAIRIE_DE_LYON)).isEmpty();
    }

    private void put(DeskVisit visit) {
        ledger().write(tables -> tables.deskVisits().put(visit));
    }

    private Optional<DeskVisit> visit(UUID accountId, OrganizationId organization) {
        return ledger().transaction(tables -> tables.deskVisits().find(accountId, organization));
    }

    private Optional<PendingDecision> found(UUID caseId) {
        return ledger().transaction(tables -> tables.pendingDecisions().find(caseId));
    }

    private List<CaseVisit> visits(UUID caseId) {
        return ledger().transaction(tables -> tables.caseVisits().of(caseId));
    }

    private void visit(UUID caseId, UUID accountId, Instant at) {
        ledger().write(tables -> tables.caseVisits().note(new CaseVisit(caseId, accountId, at)));
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
