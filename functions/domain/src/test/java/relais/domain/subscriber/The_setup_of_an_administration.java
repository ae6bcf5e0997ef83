package relais.domain.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.membership.TellLostInvitation;
import relais.domain.person.Person;
import relais.domain.subscriber.LookAtSetup.Setup;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** The missing settings of an administration are listed for its administrators and hidden from its agents. */
final class The_setup_of_an_administration {
    private final TownHall town = new TownHall().withTwoSubscriptions();
    private final LookAtSetup lookAtSetup = new LookAtSetup(town.hub.ledger, town.hub.clock);

    @Test
    void lacks_the_modes_that_nobody_chose() {
        assertThat(seen(town.jeanne).withoutMode())
                .extracting(Subscription::processCode)
                .containsExactlyInAnyOrder(CERTDC.code(), ETAT_CIVIL.code());
        assertThat(seen(town.jeanne).subscriptions()).isEqualTo(2);

        town.holding(aSubscription(MAIRIE_DE_LYON, CERTDC).inMode(AccessMode.API));
        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).being(SubscriptionStatus.SUSPENDED));

        assertThat(seen(town.jeanne).withoutMode()).isEmpty();
    }

    @Test
    void lacks_an_agent_for_a_demarche_on_the_portal_alone() {
        town.holding(aSubscription(MAIRIE_DE_LYON, CERTDC).inMode(AccessMode.PORTAIL));
        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).inMode(AccessMode.PORTAIL));
        assertThat(seen(town.jeanne).withoutAgent()).containsExactly(CERTDC.name());

        town.holding(aSubscription(MAIRIE_DE_LYON, CERTDC).inMode(AccessMode.API));

        assertThat(seen(town.jeanne).withoutAgent()).isEmpty();
    }

    @Test
    void lacks_the_answers_to_invitations_that_ended_or_came_back() {
        var late = invited(People.lucie());
        var lost = invited(People.of(MAIRIE_DE_LYON));
        new TellLostInvitation(town.hub.ledger, town.hub.ids, town.hub.clock)
                .tell(lost.email().value());
        assertThat(seen(town.jeanne).unanswered()).isEmpty();
        assertThat(seen(town.jeanne).lost()).extracting(each -> each.person()).containsExactly(lost);

        town.hub.clock.advance(LinkKind.INVITATION.validity());

        assertThat(seen(town.jeanne).unanswered())
                .extracting(each -> each.person())
                .containsExactly(late);
        assertThat(seen(town.jeanne).people()).isEqualTo(4);
    }

    @Test
    void lacks_a_second_administrator_until_one_has_come() {
        assertThat(seen(town.jeanne).isAdministratorAlone()).isTrue();

        town.comes(People.of(MAIRIE_DE_LYON), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

        assertThat(seen(town.jeanne).isAdministratorAlone()).isFalse();
    }

    @Test
    void is_not_shown_to_an_agent() {
        town.hub.clock.advance(Duration.ofDays(30));

        assertThat(seen(town.karim)).isEqualTo(new Setup(0, 0, List.of(), List.of(), List.of(), List.of(), 0, false));
    }

    private Setup seen(Visitor visitor) {
        return lookAtSetup.look(visitor);
    }

    private Person invited(Person person) {
        town.hub.ledger.transaction(tables ->
                town.appointments.appoint(tables, person, MAIRIE_DE_LYON, Role.AGENT, Map.of(), "Jeanne Martin"));
        return person;
    }
}
