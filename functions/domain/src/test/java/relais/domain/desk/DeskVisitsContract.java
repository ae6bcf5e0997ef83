package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

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
import relais.domain.desk.DeskVisits.DeskVisit;

/** Every store of the visits of lists must keep this contract. */
public interface DeskVisitsContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

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
}
