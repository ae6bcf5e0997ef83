package relais.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Role;
import relais.domain.login.Portal;
import relais.domain.login.Visit;

/** Is done by a peer or the operator once sure of the person, and told to every administrator. */
@Promise("HUB-82")
final class A_reset_of_a_second_factor {
    private static final OrganizationId DINUM = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");

    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Account peer = portal.member(karim(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Account operator = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);
    private final ResetSecondFactor reset = new ResetSecondFactor(portal.decisions);

    @BeforeEach
    void jeanne_has_one() {
        portal.enrol(portal.enter(jeanne));
    }

    @Test
    void by_a_peer_makes_room_for_a_new_one_and_tells_all() {
        var open = portal.enter(jeanne);
        var before = portal.mails(jeanne).size();

        var change = reset.reset(portal.as(peer, MAIRIE_DE_LYON), MAIRIE_DE_LYON, jeanne.id(), true);

        assertThat(change).isInstanceOf(PlaceChange.Done.class);
        assertThat(portal.recognise.recognise(open)).isEqualTo(new Visit.LoggedOut());
        assertThat(portal.recognise.recognise(portal.enter(jeanne))).isEqualTo(new Visit.SecondFactorToEnrol());
        assertThat(portal.mails(jeanne).stream().skip(before).flatMap(mail -> mail.to().stream()))
                .containsExactlyInAnyOrder(jeanne.email().value(), peer.email().value());
    }

    @Test
    void without_proof_of_identity_or_of_ones_own_does_nothing() {
        assertThat(reset.reset(portal.as(peer, MAIRIE_DE_LYON), MAIRIE_DE_LYON, jeanne.id(), false))
                .isInstanceOf(PlaceChange.Faulty.class);
        assertThat(reset.reset(portal.as(jeanne, MAIRIE_DE_LYON), MAIRIE_DE_LYON, jeanne.id(), true))
                .isInstanceOf(PlaceChange.Faulty.class);
        assertThat(portal.now(jeanne).hasSecondFactor()).isTrue();
    }

    @Test
    void of_who_administers_elsewhere_too_is_the_operators_alone() {
        portal.member(jeanne.person(), MAIRIE_DE_CLAMART, Role.LOCAL_ADMINISTRATOR);

        assertThat(reset.reset(portal.as(peer, MAIRIE_DE_LYON), MAIRIE_DE_LYON, jeanne.id(), true))
                .isEqualTo(new PlaceChange.OperatorOnly());
        assertThat(reset.reset(portal.as(operator, DINUM), MAIRIE_DE_LYON, jeanne.id(), true))
                .isInstanceOf(PlaceChange.Done.class);
    }
}
