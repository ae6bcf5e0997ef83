package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.membership.TellLostInvitation;
import relais.domain.person.Person;

/** The home lists the remaining settings, each with a link to its page. */
final class The_home_of_an_administrator {
    private PortalHub portal;
    private Account account;
    private Surfer jeanne;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        account = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());
        jeanne = portal.in(account);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void names_a_subscription_without_a_mode_and_the_lack_of_a_second_administrator() {
        var subscription =
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).inMode(null).build();
        portal.hub.subscribe(subscription);

        assertThat(jeanne.get("/portail").text())
                .contains(
                        "/portail/abonnements/" + subscription.id() + "\">1 abonnement sans mode d’accès</a>",
                        "/portail/agents/invitation\">1 seule personne administre</a>");
    }

    @Test
    void leads_to_the_people_to_verify_and_to_those_who_have_not_answered() {
        var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var sent = portal.hub.clock.instant().minus(Duration.ofHours(1));
        keep(karim.asked(Question.decided(portal.hub.ids.next(), sent).sent(sent)));
        var one = invited(People.lucie());
        var other = invited(People.of(MAIRIE_DE_LYON));

        var home = jeanne.get("/portail").text();
        var list = jeanne.get("/portail/agents?etat=invites").text();

        assertThat(home)
                .contains(
                        "/portail/agents?etat=a-verifier\">1 personne à vérifier</a>",
                        "/portail/agents?etat=invites\">2 invitations non remises</a>");
        assertThat(list)
                .contains("<h1>Agents invités</h1>", one.lastName(), other.lastName())
                .doesNotContain("Benali");
    }

    @Test
    void is_in_order_once_nothing_is_left() {
        portal.member(People.karim(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());

        assertThat(jeanne.get("/portail").text()).contains("tout est en ordre");
        assertThat(portal.in(portal.member(People.lucie(), MAIRIE_DE_LYON, Role.AGENT, Map.of()))
                        .get("/portail")
                        .text())
                .doesNotContain("À régler");
    }

    private Person invited(Person person) {
        portal.invited(person, Role.AGENT, Map.of());
        new TellLostInvitation(portal.hub.ledger, portal.hub.ids, portal.hub.clock)
                .tell(person.email().value());
        return person;
    }

    private void keep(Account changed) {
        portal.hub.ledger.write(tables -> tables.accounts().update(changed));
    }
}
