package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.portal.PortalHub.heading;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Role;

/** Shows what is true of it, and is deleted by who knows its password alone. */
final class My_account {
    private PortalHub portal;
    private Account karim;
    private Surfer browser;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        browser = portal.entered(karim);
        browser.get("/portail/mon-compte");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    @Promise("HUB-37")
    void is_deleted_with_its_password_and_not_without() {
        for (var wrong : new String[] {"", "Faux-4-bleue"}) {
            browser.get("/portail/mon-compte/suppression");
            var refused = browser.submit("/portail/mon-compte/suppression", "mot-de-passe=" + wrong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("href=\"#mot-de-passe\"", "le compte est gardé");
            assertThat(portal.now(karim)).isEqualTo(karim);
        }

        var done = browser.submit("/portail/mon-compte/suppression", "mot-de-passe=" + PortalHub.PASSWORD);

        assertThat(browser.follow(done).text()).contains("Votre compte est supprimé.");
        assertThat(portal.hub.ledger.<Boolean>transaction(
                        tables -> tables.accounts().find(karim.id()).isPresent()))
                .isFalse();
    }

    @Test
    void offers_to_install_a_second_factor_or_to_replace_it_and_never_both() {
        var without = browser.get("/portail/mon-compte").text();
        browser.get("/portail/second-facteur");
        browser.submit("/portail/second-facteur", "code=" + portal.code(karim));
        var with = browser.get("/portail/mon-compte").text();

        assertThat(without).contains("Installer un second facteur").doesNotContain("Remplacer mon second facteur");
        assertThat(with).contains("Remplacer mon second facteur").doesNotContain("Installer un second facteur");
    }

    @Test
    void shows_the_address_that_it_waits_for_until_it_is_confirmed_or_cancelled() {
        assertThat(browser.get("/portail/mon-compte").text()).doesNotContain("Un changement est en attente");
        browser.submit("/portail/mon-compte/adresse", "email=karim@ailleurs.example");
        var link = portal.linkMailed(karim, "changement-d-adresse");
        var pending = browser.get("/portail/mon-compte").text();
        assertThat(pending)
                .contains(
                        "Un changement est en attente",
                        "karim@ailleurs.example",
                        "les deux liens sont encore à ouvrir");

        var cancelled = browser.follow(browser.submit("/portail/mon-compte/adresse/annulation"));

        assertThat(cancelled.text())
                .contains("Le changement d’adresse est annulé.")
                .doesNotContain("Un changement est en attente");
        assertThat(browser.get("/portail/changement-d-adresse?jeton=" + link).status())
                .isEqualTo(410);
        assertThat(portal.now(karim).email()).isEqualTo(karim.email());
    }

    @Test
    void says_that_one_of_the_two_links_has_served() {
        browser.submit("/portail/mon-compte/adresse", "email=karim@ailleurs.example");
        browser.get("/portail/changement-d-adresse?jeton=" + portal.linkMailed(karim, "changement-d-adresse"));
        browser.submit("/portail/changement-d-adresse", "jeton=" + portal.linkMailed(karim, "changement-d-adresse"));

        assertThat(browser.get("/portail/mon-compte").text()).contains("l’un des deux liens a servi");
        assertThat(heading(browser.get("/portail/mon-compte"))).isEqualTo("Mon compte");
    }

    @Test
    void says_the_rule_of_passwords_before_it_is_broken() {
        assertThat(browser.get("/portail/mon-compte").text())
                .contains("ni votre nom, ni votre prénom, ni votre adresse");

        var refused = browser.submit(
                "/portail/mon-compte/mot-de-passe",
                "actuel=" + PortalHub.PASSWORD,
                "mot-de-passe=BENALI-4-bleue",
                "confirmation=BENALI-4-bleue");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ne doit contenir ni votre nom");
    }
}
