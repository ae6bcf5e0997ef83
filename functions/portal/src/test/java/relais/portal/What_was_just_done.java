package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.account.People;
import relais.domain.account.Role;

/** Is said to the browser that did it, at the page where it belongs, and by no link. */
final class What_was_just_done {

    @Test
    void is_said_once_it_was_done_and_by_no_address_that_somebody_made_up() {
        try (var portal = new PortalHub()) {
            var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
            var browser = portal.entered(karim);
            browser.get("/portail/mon-compte");
            var done = browser.submit("/portail/mon-compte/coordonnees", "prenom=Karim", "nom=Benali");
            var said = done.header("Location");
            var other = portal.entered(karim);

            assertThat(browser.get(said).text()).contains("Vos coordonnées sont enregistrées.");
            assertThat(other.get(said).text())
                    .as("in another browser")
                    .doesNotContain("Vos coordonnées sont enregistrées.");
            assertThat(browser.get(said.replace("/mon-compte", "")).text())
                    .as("at another page")
                    .doesNotContain("Vos coordonnées sont enregistrées.");
            assertThat(browser.get(said.replace("coordonnees", "compte-supprime"))
                            .text())
                    .as("with another word")
                    .doesNotContain("est supprimé");
            assertThat(browser.get("/portail?fait=compte-supprime").text()).doesNotContain("est supprimé");
        }
    }
}
