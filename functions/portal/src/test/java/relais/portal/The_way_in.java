package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.portal.PortalHub.heading;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.edge.Answer;

/** From the mail's link to the first page, as a browser without scripts does it. */
final class The_way_in {
    private PortalHub portal;

    @BeforeEach
    void start() {
        portal = new PortalHub();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    @Promise({"HUB-11", "HUB-32", "HUB-82"})
    void of_a_person_invited_goes_by_a_password_the_terms_and_nothing_else() {
        var karim = portal.invited(People.karim(), Role.AGENT, Map.of("CERTDC", Right.TREAT));
        var link = portal.linkMailed(karim, "premiere-connexion");
        var browser = portal.surfer();

        assertThat(heading(browser.get("/portail/premiere-connexion?jeton=" + link)))
                .isEqualTo("Bienvenue sur Relais");
        var weak = browser.submit(
                "/portail/premiere-connexion", "jeton=" + link, "mot-de-passe=Petit!", "confirmation=Petit!");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text())
                .contains(
                        "<title>Erreur\u00a0: Bienvenue sur Relais", "Il manque un chiffre.", "href=\"#mot-de-passe\"")
                .doesNotContain("Petit!");
        var chosen = browser.submit(
                "/portail/premiere-connexion",
                "jeton=" + link,
                "mot-de-passe=" + PortalHub.PASSWORD,
                "confirmation=" + PortalHub.PASSWORD);
        assertThat(heading(browser.follow(chosen))).isEqualTo("Se connecter");
        var entered = browser.submit(
                "/portail/connexion", "email=" + karim.email().value(), "mot-de-passe=" + PortalHub.PASSWORD);
        var terms = browser.follow(browser.follow(entered));
        assertThat(terms.text()).contains("J’accepte ces conditions");
        var version = terms.text().replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1");
        var home = browser.follow(browser.submit("/portail/conditions", "version=" + version));

        assertThat(heading(home)).isEqualTo("Bonjour " + karim.person().fullName());
        assertThat(home.text())
                .contains("consulter et traiter", "Se déconnecter")
                .doesNotContain("/portail/agents");
    }

    @Test
    void of_an_administrator_asks_for_a_second_factor_shows_codes_once_and_asks_for_it_from_then_on() {
        var jeanne = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());
        var browser = portal.entered(jeanne);

        var enrolment = browser.follow(browser.get("/portail"));
        assertThat(enrolment.text()).contains("<svg role=\"img\"", "FreeOTP");
        assertThat(browser.submit("/portail/second-facteur", "code=000000").text())
                .contains("Ce code n’est pas le bon");
        var codes = browser.submit("/portail/second-facteur", "code=" + portal.code(jeanne));
        assertThat(heading(codes)).isEqualTo("Vos codes de secours");
        assertThat(browser.get("/portail").text()).contains("/portail/agents");

        var later = portal.entered(jeanne);
        var recovery = codes.text().replaceAll("(?s).*?<li>([A-Z2-7]{4}-[A-Z2-7-]+)</li>.*", "$1");
        assertThat(heading(later.follow(later.get("/portail")))).isEqualTo("Votre code de connexion");
        assertThat(later.get("/portail/agents").header("Location"))
                .isEqualTo("/portail/code?suite=%2Fportail%2Fagents");
        later.get("/portail/code");
        later.submit("/portail/code", "code=" + recovery);
        assertThat(heading(later.get("/portail"))).startsWith("Bonjour");
    }

    @Test
    void says_the_same_of_a_wrong_password_and_of_an_unknown_address() {
        var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var browser = portal.surfer();
        browser.get("/portail/connexion");

        var wrong =
                browser.submit("/portail/connexion", "email=" + karim.email().value(), "mot-de-passe=Faux-1234");
        var unknown = browser.submit("/portail/connexion", "email=personne@mairie.example", "mot-de-passe=Faux-1234");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(sameForAll(unknown)
                        .replace("personne@mairie.example", karim.email().value()))
                .isEqualTo(sameForAll(wrong));
    }

    /** Without the form's name, which differs between any two pages. */
    private static String sameForAll(Answer page) {
        return page.text().replaceAll("name=\"formulaire\" value=\"[^\"]+\"", "");
    }

    @Test
    void says_which_field_was_left_empty() {
        var browser = portal.surfer();
        browser.get("/portail/connexion");

        var empty = browser.submit("/portail/connexion", "email=", "mot-de-passe=");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("href=\"#email\"", "href=\"#mot-de-passe\"", "Indiquez votre mot de passe.");
    }

    @Test
    @Promise("HUB-14")
    void gives_a_new_cookie_that_scripts_cannot_read_and_takes_it_back() {
        var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var browser = portal.surfer();
        browser.get("/portail/connexion");
        var before = browser.cookie();

        var entered = browser.submit(
                "/portail/connexion", "email=" + karim.email().value(), "mot-de-passe=" + PortalHub.PASSWORD);

        assertThat(entered.header("Set-Cookie"))
                .startsWith("__Host-relais=")
                .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Max-Age", "Expires", "Domain");
        assertThat(browser.cookie()).isNotEqualTo(before);
        browser.get("/portail");
        var session = browser.cookie();
        var left = browser.submit("/portail/deconnexion");
        assertThat(browser.cookie()).as("says nothing of who it was").isNotEqualTo(session);
        assertThat(browser.follow(left).text()).contains("La déconnexion est faite.");
        browser.useCookie(session);
        assertThat(browser.get("/portail/mon-compte").header("Location")).startsWith("/portail/connexion");
    }

    @Test
    @Promise("HUB-37")
    void ends_at_the_next_click_of_who_is_suspended_and_says_who_can_help() {
        var jeanne = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());
        var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var browser = portal.entered(karim);
        assertThat(heading(browser.get("/portail"))).startsWith("Bonjour");

        portal.hub.ledger.write(tables -> tables.accounts()
                .update(portal.now(karim).suspended(new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant()))));

        assertThat(browser.get("/portail/mon-compte").header("Location")).isEqualTo("/portail/compte-suspendu");
        assertThat(browser.get("/portail/compte-suspendu").text())
                .contains("Votre compte est suspendu", jeanne.email().value());
    }

    @Test
    void by_a_link_that_was_used_or_made_up_is_gone_and_says_so() {
        var browser = portal.surfer();

        for (var page : new String[] {"premiere-connexion", "nouveau-mot-de-passe", "changement-d-adresse"}) {
            var answer = browser.get("/portail/" + page + "?jeton=rien");
            assertThat(answer.status()).isEqualTo(410);
            assertThat(heading(answer)).isEqualTo("Ce lien ne peut plus servir");
        }
    }
}
