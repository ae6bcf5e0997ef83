package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Suspension.Reason;
import relais.domain.account.Visitor;
import relais.domain.membership.ChangeRights;
import relais.domain.membership.ReactivatePerson;
import relais.domain.membership.RemovePerson;
import relais.domain.membership.SuspendPerson;

/** Lasts while it is used, a working day at most, and ends at the next click after its rights are taken away. */
@Promise("HUB-11")
final class A_session {
    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Account karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of("CERTDC", Right.TREAT));
    private final OpaqueToken session = portal.enter(karim);

    @Test
    void ends_after_half_an_hour_without_a_click() {
        portal.hub.clock.advance(Duration.ofMinutes(29));
        portal.visitor(session);
        portal.hub.clock.advance(Duration.ofMinutes(29));
        portal.visitor(session);
        portal.hub.clock.advance(Duration.ofMinutes(30));

        assertThat(portal.recognise.recognise(session)).isEqualTo(new Visit.LoggedOut());
    }

    @Test
    void ends_after_ten_hours_however_often_it_is_used() {
        for (var minutes = 0; minutes < 600; minutes += 20) {
            portal.visitor(session);
            portal.hub.clock.advance(Duration.ofMinutes(20));
        }

        assertThat(portal.recognise.recognise(session)).isEqualTo(new Visit.LoggedOut());
    }

    @Test
    void ends_when_its_owner_logs_out() {
        new LogOut(portal.sessions).logOut(session);

        assertThat(portal.recognise.recognise(session)).isEqualTo(new Visit.LoggedOut());
    }

    @Test
    void is_nobodys_without_its_token() {
        assertThat(portal.recognise.recognise(null)).isEqualTo(new Visit.LoggedOut());
        assertThat(portal.recognise.recognise(new OpaqueToken("deviné"))).isEqualTo(new Visit.LoggedOut());
    }

    @Test
    @Promise("HUB-28")
    void of_a_suspended_agent_is_refused_at_the_next_click_and_stays_over_after_reactivation() {
        var by = portal.as(jeanne, MAIRIE_DE_LYON);

        new SuspendPerson(portal.decisions).suspend(by, MAIRIE_DE_LYON, karim.id(), "Départ en retraite");

        assertThat(portal.recognise.recognise(session)).isInstanceOfSatisfying(Visit.Suspended.class, visit -> {
            assertThat(visit.suspension().reason()).isEqualTo(Reason.BY_ADMINISTRATOR);
            assertThat(visit.suspension().words()).isEqualTo("Départ en retraite");
            assertThat(visit.helpers()).containsExactly(jeanne.person());
        });

        new ReactivatePerson(portal.decisions).reactivate(by, MAIRIE_DE_LYON, karim.id());
        assertThat(portal.recognise.recognise(session)).isEqualTo(new Visit.LoggedOut());
        portal.visitor(portal.enter(karim));
    }

    @Test
    @Promise("HUB-37")
    void of_a_deleted_account_is_refused_at_the_next_click() {
        new RemovePerson(portal.decisions).remove(portal.as(jeanne, MAIRIE_DE_LYON), MAIRIE_DE_LYON, karim.id());

        assertThat(portal.recognise.recognise(session)).isEqualTo(new Visit.LoggedOut());
    }

    @Test
    @Promise("HUB-26")
    void has_the_rights_of_the_moment_of_the_click() {
        var before = portal.visitor(session);
        assertThat(mayTreat(before)).isTrue();

        new ChangeRights(portal.decisions)
                .change(
                        portal.as(jeanne, MAIRIE_DE_LYON),
                        MAIRIE_DE_LYON,
                        karim.id(),
                        Role.AGENT,
                        Map.of("CERTDC", Right.CONSULT),
                        "");

        assertThat(portal.visitor(session).place().rights()).containsOnly(Map.entry("CERTDC", Right.CONSULT));
        assertThat(mayTreat(before)).isFalse();
    }

    @Test
    void of_a_person_of_two_administrations_is_for_one_at_a_time_and_switches() {
        portal.member(karim.person(), MAIRIE_DE_CLAMART, Role.AGENT);
        var before = portal.enter(portal.now(karim));
        assertThat(portal.visitor(before).organization()).isEqualTo(MAIRIE_DE_LYON);

        new SwitchOrganization(portal.sessions).switchTo(before, MAIRIE_DE_CLAMART);

        var visitor = portal.visitor(before);
        assertThat(visitor.organization()).isEqualTo(MAIRIE_DE_CLAMART);
        assertThat(visitor.organizationName()).isEqualTo("Ville de Clamart");
        assertThat(visitor.places()).hasSize(2);
        assertThat(mayTreat(visitor)).isFalse();
    }

    @Test
    void switches_to_no_administration_of_others() {
        new SwitchOrganization(portal.sessions).switchTo(session, MAIRIE_DE_CLAMART);

        assertThat(portal.visitor(session).organization()).isEqualTo(MAIRIE_DE_LYON);
    }

    @Test
    void of_a_person_suspended_in_one_administration_goes_on_in_the_other() {
        portal.member(karim.person(), MAIRIE_DE_CLAMART, Role.AGENT);
        var both = portal.enter(portal.now(karim));

        new SuspendPerson(portal.decisions).suspend(portal.as(jeanne, MAIRIE_DE_LYON), MAIRIE_DE_LYON, karim.id(), "");

        assertThat(portal.visitor(both).organization()).isEqualTo(MAIRIE_DE_CLAMART);
    }

    private boolean mayTreat(Visitor visitor) {
        return portal.hub.ledger.transaction(
                tables -> PortalPolicy.allowsCases(tables, visitor, Permission.TREAT_CASES, MAIRIE_DE_LYON, "CERTDC"));
    }
}
