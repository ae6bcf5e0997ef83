package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.account.People;
import relais.domain.account.Role;

/** Before the login is shown after it, and nothing else passes for one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class The_page_asked_for {
    private PortalHub portal;

    @BeforeAll
    void start() {
        portal = new PortalHub();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void by_who_is_not_in_comes_after_the_password_the_second_factor_and_the_terms() {
        var jeanne = portal.invited(People.jeanne(), Role.LOCAL_ADMINISTRATOR, Map.of());
        portal.hub.ledger.write(
                tables -> tables.accounts().update(portal.now(jeanne).withPassword(portal.hash())));
        var browser = portal.surfer();

        var login = browser.follow(browser.get("/portail/agents?page=1&etat=a-verifier"));
        var suite = hidden(login.text(), "suite");
        var enrolment = browser.follow(browser.follow(browser.submit(
                "/portail/connexion",
                "email=" + jeanne.email().value(),
                "mot-de-passe=" + PortalHub.PASSWORD,
                "suite=" + suite)));
        var codes = browser.submit(
                "/portail/second-facteur", "code=" + portal.code(jeanne), "suite=" + hidden(enrolment.text(), "suite"));
        var next = codes.text()
                .replaceAll("(?s).*<a class=\"fr-btn\" href=\"([^\"]+)\">J’ai gardé.*", "$1")
                .replace("&amp;", "&");
        var terms = browser.follow(browser.get(next));
        var there = browser.submit(
                "/portail/conditions",
                "version=" + hidden(terms.text(), "version"),
                "suite=" + hidden(terms.text(), "suite"));

        assertThat(there.header("Location")).isEqualTo("/portail/agents?page=1&etat=a-verifier");
        assertThat(PortalHub.heading(browser.follow(there))).isEqualTo("Agents à vérifier");
    }

    @Test
    void by_who_came_in_meanwhile_is_shown_at_once() {
        var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var browser = portal.entered(karim);

        assertThat(browser.get("/portail/connexion?suite=%2Fportail%2Fmon-compte")
                        .header("Location"))
                .isEqualTo("/portail/mon-compte");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/portail/agents",
                "//ailleurs.example/portail/agents",
                "/\\ailleurs.example",
                "/portail//ailleurs.example",
                "/portail/agents/../../ailleurs",
                "/portail/agents\r\nSet-Cookie: a=b",
                "/portail/agents#fragment",
                "/portail/inconnue",
                "/portail/deconnexion",
                "/portail/agents/invitation/",
                "javascript:alert(1)",
                "portail/agents",
                ""
            })
    void is_no_address_of_another_site_and_no_page_that_is_not_there(String suite) {
        assertThat(Destination.read(suite)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portail/agents",
                "/portail/agents?page=2&etat=a-verifier",
                "/portail/abonnements/0e3f6f9e-6a0b-4d0e-9a55-2f1f6d6b7a10",
                "/portail/operateur/administrations/SI-21690123100011-69123/agents/0e3f6f9e-6a0b-4d0e-9a55-2f1f6d6b7a10"
            })
    void is_a_page_of_the_table(String suite) {
        assertThat(Destination.read(suite)).contains(suite);
    }

    @Test
    void that_is_none_leads_to_the_first_page() {
        var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var browser = portal.surfer();
        var login = browser.get("/portail/connexion?suite=https%3A%2F%2Failleurs.example");

        var entered = browser.submit(
                "/portail/connexion",
                "email=" + karim.email().value(),
                "mot-de-passe=" + PortalHub.PASSWORD,
                "suite=https://ailleurs.example");

        assertThat(login.text()).doesNotContain("ailleurs.example");
        assertThat(entered.header("Location")).isEqualTo("/portail");
    }

    private static String hidden(String page, String name) {
        return page.replaceAll("(?s).*?name=\"" + name + "\" value=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
    }
}
