package relais.domain.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.NOBODY;

import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.Outcomes;
import relais.domain.Promise;
import relais.domain.Window;
import relais.domain.account.Account;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.account.Visitor;
import relais.domain.login.Portal;
import relais.domain.operator.ListLeaderless.Leaderless;
import relais.domain.organization.Organization;

/** Finds any administration, sees its people and its subscriptions, and which have nobody left; nobody else does. */
@Promise("HUB-62")
final class Who_runs_the_hub {
    private static final OrganizationId DINUM = OrganizationId.parse("ADMIN-13002526500013-75107");

    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Visitor byOperator = portal.as(portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR), DINUM);
    private final FindAdministrations find = new FindAdministrations(portal.hub.ledger);
    private final ListLeaderless leaderless = new ListLeaderless(portal.hub.ledger, portal.hub.clock);
    private final LookAtAdministration look = new LookAtAdministration(portal.hub.ledger, portal.hub.clock);

    @Test
    void finds_an_administration() {
        var found = Outcomes.value(find.find(byOperator, new AdministrationCriteria("lyon"), Window.ALL));

        assertThat(found.items()).extracting(Organization::id).containsExactly(MAIRIE_DE_LYON);
    }

    @Test
    void sees_who_is_there_and_what_it_subscribes_to() {
        var lyon = Outcomes.value(look.look(byOperator, MAIRIE_DE_LYON));

        assertThat(lyon.organization().name()).isEqualTo("Ville de Lyon");
        assertThat(lyon.people()).extracting(each -> each.account()).containsExactly(jeanne);
        assertThat(lyon.subscriptions())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.subscribed().subscription().subscriber())
                        .isEqualTo(MAIRIE_DE_LYON));
        assertThat(look.look(byOperator, NOBODY)).isEqualTo(Outcome.missing("Organization"));
    }

    @Test
    void sees_which_administration_lost_its_last_administrator_and_whom() {
        portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        assertThat(leaderless()).doesNotContain(MAIRIE_DE_LYON);
        var why = new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant());
        portal.hub.ledger.write(tables -> tables.accounts().update(jeanne.suspended(why)));

        var found = Outcomes.value(leaderless.list(byOperator, Window.ALL));

        assertThat(found.items())
                .filteredOn(each -> each.organization().id().equals(MAIRIE_DE_LYON))
                .singleElement()
                .extracting(Leaderless::administrators)
                .satisfies(gone ->
                        assertThat(gone).extracting(each -> each.account().id()).containsExactly(jeanne.id()));
    }

    @Test
    void is_no_other_role() {
        var others = List.of(
                portal.as(jeanne, MAIRIE_DE_LYON),
                portal.as(portal.member(karim(), MAIRIE_DE_CLAMART, Role.AGENT), MAIRIE_DE_CLAMART),
                portal.as(portal.member(karim(), MAIRIE_DE_CLAMART, Role.TECHNICAL_DELEGATE), MAIRIE_DE_CLAMART),
                portal.as(portal.member(karim(), DILA, Role.OSL_ADMINISTRATOR), DILA));

        for (var other : others) {
            assertThat(find.find(other, new AdministrationCriteria(""), Window.ALL))
                    .isInstanceOf(Outcome.Forbidden.class);
            assertThat(leaderless.list(other, Window.ALL)).isInstanceOf(Outcome.Forbidden.class);
            assertThat(look.look(other, other.organization())).isInstanceOf(Outcome.Forbidden.class);
        }
    }

    private List<OrganizationId> leaderless() {
        return Outcomes.value(leaderless.list(byOperator, Window.ALL)).items().stream()
                .map(each -> each.organization().id())
                .toList();
    }
}
