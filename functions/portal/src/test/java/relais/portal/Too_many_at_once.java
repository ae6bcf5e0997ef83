package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.edge.Answer;

/** Attempts, or mails to one address, are a 429 that says how long to wait; what was typed stays. */
final class Too_many_at_once {
    private PortalHub portal;
    private Account karim;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void of_passwords_at_the_door_and_inside() {
        var browser = portal.entered(karim);
        browser.get("/portail/mon-compte/suppression");
        for (var i = 0; i < 5; i++) {
            browser.submit("/portail/mon-compte/suppression", "mot-de-passe=Faux-" + i);
        }
        var other = portal.surfer();
        other.get("/portail/connexion");
        for (var i = 0; i < 5; i++) {
            other.submit("/portail/connexion", "email=" + karim.email().value(), "mot-de-passe=Faux-" + i);
        }

        waits(browser.submit("/portail/mon-compte/suppression", "mot-de-passe=" + PortalHub.PASSWORD), 60);
        waits(
                browser.submit(
                        "/portail/mon-compte/mot-de-passe",
                        "actuel=Faux",
                        "mot-de-passe=Jonquille-8-verte",
                        "confirmation=Jonquille-8-verte"),
                60);
        waits(
                other.submit(
                        "/portail/connexion", "email=" + karim.email().value(), "mot-de-passe=" + PortalHub.PASSWORD),
                60);
        assertThat(portal.now(karim).memberships()).hasSize(1);
    }

    @Test
    void of_mails_that_change_an_address() {
        var browser = portal.entered(karim);
        for (var i = 0; i < 3; i++) {
            browser.get("/portail/mon-compte");
            assertThat(browser.submit("/portail/mon-compte/adresse", "email=victime@ailleurs.example")
                            .status())
                    .isEqualTo(303);
        }
        browser.get("/portail/mon-compte");

        var answer = browser.submit("/portail/mon-compte/adresse", "email=victime@ailleurs.example");

        waits(answer, 1800);
        assertThat(answer.text())
                .contains("rien n’a été envoyé", "Réessayez dans 30 minutes", "value=\"victime@ailleurs.example\"");
    }

    @Test
    void of_links_for_a_forgotten_password_whether_or_not_there_is_an_account() {
        for (var email : new String[] {karim.email().value(), "personne@ailleurs.example"}) {
            var browser = portal.surfer();
            for (var i = 0; i < 3; i++) {
                browser.get("/portail/mot-de-passe-oublie");
                assertThat(browser.submit("/portail/mot-de-passe-oublie", "email=" + email)
                                .status())
                        .isEqualTo(303);
            }
            browser.get("/portail/mot-de-passe-oublie");
            waits(browser.submit("/portail/mot-de-passe-oublie", "email=" + email), 1800);
        }
    }

    @Test
    void of_invitations_and_delegates() {
        var jeanne = portal.in(portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of()));
        var lucie = portal.invited(People.lucie(), Role.AGENT, Map.of());
        var subscription = portal.hub.ledger.transaction(
                tables -> tables.subscriptions().of(MAIRIE_DE_LYON).getFirst());
        var again = "/portail/agents/" + lucie.id() + "/invitation";
        var person = new String[] {
            "prenom=Lucie", "nom=Roux", "email=" + lucie.email().value(), "role=AGENT"
        };
        for (var i = 0; i < 3; i++) {
            jeanne.get("/portail/agents/" + lucie.id());
            assertThat(jeanne.submit(again).status()).isEqualTo(303);
        }
        jeanne.get("/portail/agents/" + lucie.id());

        waits(jeanne.submit(again), 1800);
        waits(jeanne.submit("/portail/agents/invitation", person), 1800);
        waits(jeanne.submit("/portail/abonnements/" + subscription.id() + "/delegue", person), 1800);
    }

    private static void waits(Answer answer, int most) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, most);
        assertThat(answer.text()).contains("Réessayez dans", "<title>Erreur");
    }
}
