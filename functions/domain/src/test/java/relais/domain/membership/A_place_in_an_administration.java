package relais.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Parallel;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.OneTimeLink;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.account.Visitor;
import relais.domain.login.Portal;
import relais.domain.membership.PlaceChange.LastAdministrator;
import relais.domain.person.Person;

/** Is given, changed, suspended, given back and ended by administrators, who never leave an administration to nobody. */
@Promise({"HUB-5", "HUB-26"})
final class A_place_in_an_administration {
    private static final OrganizationId DINUM = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");

    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Account karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
    private final Account operator = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);
    private final Visitor byJeanne = portal.as(jeanne, MAIRIE_DE_LYON);
    private final Visitor byOperator = portal.as(operator, DINUM);
    private final SuspendPerson suspend = new SuspendPerson(portal.decisions);
    private final ReactivatePerson reactivate = new ReactivatePerson(portal.decisions);
    private final RemovePerson remove = new RemovePerson(portal.decisions);
    private final ChangeRights changeRights = new ChangeRights(portal.decisions);
    private final SuspendAccount suspendAccount = new SuspendAccount(portal.decisions);

    @Test
    @Promise("HUB-27")
    void is_given_by_invitation_and_mailed() {
        var invite = new InvitePerson(portal.hub.ledger, portal.appointments, portal.decisions, portal.hub.effects);

        var invitation = invite.invite(byJeanne, MAIRIE_DE_LYON, karim(), Role.AGENT, Map.of("CERTDC", Right.CONSULT));

        var invited = ((InvitePerson.InvitationOutcome.Sent) invitation).appointment();
        var account = portal.hub.ledger.transaction(
                tables -> tables.accounts().find(invited.accountId()).orElseThrow());
        assertThat(account.in(MAIRIE_DE_LYON).orElseThrow().rights()).containsOnly(Map.entry("CERTDC", Right.CONSULT));
        assertThat(portal.mails(account))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Jeanne Martin vous ouvre un compte"));
    }

    @Test
    void is_not_given_without_a_name_nor_for_a_demarche_without_a_subscription() {
        var invite = new InvitePerson(portal.hub.ledger, portal.appointments, portal.decisions, portal.hub.effects);
        var nameless = new Person("", " ", null, null, karim().email());

        var invitation = invite.invite(
                byJeanne, MAIRIE_DE_LYON, nameless, Role.OSL_ADMINISTRATOR, Map.of("SNATED", Right.TREAT));

        assertThat(invitation)
                .isEqualTo(new InvitePerson.InvitationOutcome.Faulty(List.of(
                        PlaceFault.Code.NO_FIRST_NAME,
                        PlaceFault.Code.NO_LAST_NAME,
                        new PlaceFault.RoleElsewhere(Role.OSL_ADMINISTRATOR),
                        new PlaceFault.NotSubscribed("SNATED"))));
    }

    @Test
    void is_given_back_and_not_given_anew_to_who_is_suspended_there() {
        var invite = new InvitePerson(portal.hub.ledger, portal.appointments, portal.decisions, portal.hub.effects);
        suspend.suspend(byJeanne, MAIRIE_DE_LYON, karim.id(), "");
        var before = portal.now(karim);

        var invitation = invite.invite(byOperator, MAIRIE_DE_LYON, karim.person(), Role.LOCAL_ADMINISTRATOR, Map.of());

        assertThat(invitation)
                .isEqualTo(new InvitePerson.InvitationOutcome.Faulty(List.of(PlaceFault.Code.SUSPENDED_THERE)));
        assertThat(portal.now(karim)).isEqualTo(before);
    }

    @Test
    void is_not_given_to_a_web_address() {
        var invite = new InvitePerson(portal.hub.ledger, portal.appointments, portal.decisions, portal.hub.effects);
        var lure = new Person("Gagnez", "sur https://lot.example", null, null, karim().email());

        assertThat(invite.invite(byJeanne, MAIRIE_DE_LYON, lure, Role.AGENT, Map.of()))
                .isInstanceOf(InvitePerson.InvitationOutcome.Faulty.class);
    }

    @Test
    void of_a_new_administrator_is_told_to_those_who_are() {
        var invite = new InvitePerson(portal.hub.ledger, portal.appointments, portal.decisions, portal.hub.effects);

        invite.invite(byOperator, MAIRIE_DE_LYON, karim.person(), Role.LOCAL_ADMINISTRATOR, Map.of());

        assertThat(portal.mails(karim))
                .filteredOn(mail -> mail.to().contains(jeanne.email().value()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("administre les comptes", "la ville de Lyon"));
    }

    @Test
    void suspended_by_an_administrator_is_given_back_by_one() {
        suspend.suspend(byJeanne, MAIRIE_DE_LYON, karim.id(), "");
        assertThat(portal.now(karim).in(MAIRIE_DE_LYON).orElseThrow().isSuspended())
                .isTrue();

        reactivate.reactivate(byJeanne, MAIRIE_DE_LYON, karim.id());

        assertThat(portal.now(karim).in(MAIRIE_DE_LYON).orElseThrow().isSuspended())
                .isFalse();
        assertThat(portal.mails(karim))
                .extracting(mail -> mail.subject())
                .containsExactly("Relais : votre accès est suspendu", "Relais : votre accès est rétabli");
    }

    @Test
    void of_an_account_that_did_not_answer_the_verification_is_given_back_by_a_local_administrator() {
        var why = new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant());
        portal.hub.ledger.write(tables -> tables.accounts().update(karim.suspended(why)));

        reactivate.reactivate(byJeanne, MAIRIE_DE_LYON, karim.id());

        assertThat(portal.now(karim).isSuspended()).isFalse();
        assertThat(portal.now(karim).confirmedAt()).isEqualTo(portal.hub.clock.instant());
    }

    @Test
    void of_a_person_lost_sight_of_is_given_back_by_each_administration_for_itself() {
        portal.member(karim.person(), MAIRIE_DE_CLAMART, Role.AGENT);
        var why = new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant());
        portal.hub.ledger.write(
                tables -> tables.accounts().update(portal.now(karim).suspended(why)));

        reactivate.reactivate(byJeanne, MAIRIE_DE_LYON, karim.id());

        assertThat(portal.now(karim).in(MAIRIE_DE_LYON).orElseThrow().isSuspended())
                .isFalse();
        assertThat(portal.now(karim).in(MAIRIE_DE_CLAMART).orElseThrow().suspension())
                .isEqualTo(why);
    }

    @Test
    @Promise("HUB-35")
    void suspended_by_the_operator_with_a_reason_is_given_back_by_the_operator_alone() {
        assertThat(suspendAccount.suspend(byOperator, MAIRIE_DE_LYON, karim.id(), " "))
                .isInstanceOf(PlaceChange.Faulty.class);
        suspendAccount.suspend(byOperator, MAIRIE_DE_LYON, karim.id(), "Compte partagé entre collègues");

        assertThat(reactivate.reactivate(byJeanne, MAIRIE_DE_LYON, karim.id()))
                .isEqualTo(new PlaceChange.OperatorOnly());
        assertThat(remove.remove(byJeanne, MAIRIE_DE_LYON, karim.id())).isEqualTo(new PlaceChange.OperatorOnly());
        assertThat(portal.mails(karim).getFirst().text()).contains("Compte partagé entre collègues");

        assertThat(reactivate.reactivate(byOperator, MAIRIE_DE_LYON, karim.id()))
                .isInstanceOf(PlaceChange.Done.class);
    }

    @Test
    @Promise("HUB-37")
    void that_was_the_only_one_ends_with_the_account_and_all_that_is_known_of_the_person() {
        assertThat(remove.remove(byJeanne, MAIRIE_DE_LYON, karim.id())).isEqualTo(new PlaceChange.Removed(true));

        assertThat(portal.isGone(karim)).isTrue();
        assertThat(portal.mails(karim).getLast().text()).contains("données personnelles sont effacées");
    }

    @Test
    void among_others_ends_alone() {
        portal.member(karim.person(), MAIRIE_DE_CLAMART, Role.AGENT);

        assertThat(remove.remove(byJeanne, MAIRIE_DE_LYON, karim.id())).isEqualTo(new PlaceChange.Removed(false));

        assertThat(portal.now(karim).memberships())
                .extracting(Membership::organization)
                .containsExactly(MAIRIE_DE_CLAMART);
    }

    @Test
    @Promise("HUB-37")
    void is_left_by_the_person_at_once_and_everywhere() {
        portal.member(karim.person(), MAIRIE_DE_CLAMART, Role.AGENT);

        var change = new DeleteMyAccount(portal.decisions).delete(portal.as(karim, MAIRIE_DE_LYON));

        assertThat(change).isEqualTo(new PlaceChange.Removed(true));
        assertThat(portal.isGone(karim)).isTrue();
    }

    @Test
    void of_the_last_administrator_is_neither_ended_nor_lowered_nor_suspended_and_says_who_can_take_over() {
        portal.invited(karim(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var last = new LastAdministrator(MAIRIE_DE_LYON, List.of(karim.person()));

        assertThat(remove.remove(byJeanne, MAIRIE_DE_LYON, jeanne.id())).isEqualTo(last);
        assertThat(new DeleteMyAccount(portal.decisions).delete(byJeanne)).isEqualTo(last);
        assertThat(suspend.suspend(byJeanne, MAIRIE_DE_LYON, jeanne.id(), "")).isEqualTo(last);
        assertThat(changeRights.change(byJeanne, MAIRIE_DE_LYON, jeanne.id(), Role.AGENT, Map.of(), ""))
                .isEqualTo(last);
        assertThat(portal.now(jeanne)).isEqualTo(jeanne);
    }

    @Test
    void of_an_administrator_who_has_a_peer_is_ended() {
        portal.member(karim.person(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

        assertThat(remove.remove(byJeanne, MAIRIE_DE_LYON, jeanne.id())).isEqualTo(new PlaceChange.Removed(true));
    }

    @Test
    void of_two_administrators_who_leave_at_once_is_kept_by_one() {
        var peer = portal.member(karim(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var two = List.of(jeanne, peer);

        var changes = Parallel.callers(
                2,
                i -> remove.remove(
                        portal.as(two.get(i), MAIRIE_DE_LYON),
                        MAIRIE_DE_LYON,
                        two.get(i).id()));

        assertThat(changes).containsOnlyOnce(new PlaceChange.Removed(true));
        assertThat(changes).filteredOn(LastAdministrator.class::isInstance).hasSize(1);
    }

    @Test
    void is_lost_by_who_was_suspended_a_moment_ago() {
        portal.member(karim.person(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var byKarim = portal.as(karim, MAIRIE_DE_LYON);
        suspend.suspend(byJeanne, MAIRIE_DE_LYON, karim.id(), "");

        assertThat(suspend.suspend(byKarim, MAIRIE_DE_LYON, jeanne.id(), "")).isEqualTo(new PlaceChange.Forbidden());
    }

    @Test
    void of_nobody_known_there_changes_nothing() {
        var elsewhere = portal.member(lucie(), MAIRIE_DE_CLAMART, Role.AGENT);

        assertThat(remove.remove(byJeanne, MAIRIE_DE_LYON, elsewhere.id())).isEqualTo(new PlaceChange.Unknown());
        assertThat(portal.now(elsewhere)).isEqualTo(elsewhere);
    }

    @Test
    void that_waits_for_its_first_login_is_invited_again() {
        var waiting = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var first = portal.tokenMailed(waiting, OneTimeLink.LinkKind.INVITATION);

        new InviteAgain(portal.decisions, portal.appointments).invite(byJeanne, MAIRIE_DE_LYON, waiting.id());

        assertThat(portal.lookAtLink.look(first)).isEmpty();
        assertThat(portal.lookAtLink.look(portal.tokenMailed(waiting, OneTimeLink.LinkKind.INVITATION)))
                .isPresent();
    }
}
