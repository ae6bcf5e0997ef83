package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.organization.Organization;

/** And of lists that hold nothing: what no ordinary journey meets is read as well, in a real browser. */
final class The_pages_of_long_names {
    private final Hand hand = new Hand.Mouse();
    private final Town town = Town.another("Communauté d’agglomération de Saint-Quentin-en-Yvelines");

    @Test
    @Promise("HUB-12")
    void are_read_on_a_desk_and_on_phones() throws Exception {
        try (var browser = Device.DESKTOP.open(Chromium.running())) {
            var page = browser.newPage();
            new Journey(town, hand, (shown, name) -> {}).administratorComesIn(page);
            Registry.renamed(
                    town.administrator(),
                    "Marie-Antoinette",
                    "de La Rochefoucauld-Montmorency-Luxembourg",
                    "Responsable du service de l’état civil, des élections et des formalités administratives");
            seesLongNames(page);
            seesEmptyLists(page);
        }
    }

    private void seesLongNames(Page page) {
        page.navigate(Portal.url("/portail"));
        Inspection.of(page, "noms-longs-accueil");
        hand.follow(page, "Agents");
        Inspection.of(page, "noms-longs-agents");
        hand.follow(page, "Marie-Antoinette de La Rochefoucauld-Montmorency-Luxembourg");
        Inspection.of(page, "noms-longs-agent");
        page.navigate(Portal.url("/portail/mon-compte"));
        Inspection.of(page, "noms-longs-compte");
    }

    private void seesEmptyLists(Page page) {
        page.navigate(Portal.url("/portail/agents"));
        hand.type(page, "recherche", "atlantide");
        hand.press(page, "Chercher");
        assertThat(page.content()).contains("Personne ne correspond");
        Inspection.of(page, "agents-aucun");
        var empty =
                new Organization(OrganizationId.parse("SI-21760351%s1-76351".formatted(town.request())), "LE HAVRE");
        Registry.givenAnEmptyTown(town.administrator(), empty);
        page.navigate(Portal.url("/portail/administrations"));
        hand.press(page, "Le Havre, administration locale");
        assertThat(page.content()).contains("Votre rôle au Havre");
        Inspection.of(page, "accueil-sans-droit");
        hand.follow(page, "Abonnements");
        Inspection.of(page, "abonnements-aucun");
        page.navigate(Portal.url("/portail/agents/invitation"));
        Inspection.of(page, "invitation-sans-demarche");
    }
}
