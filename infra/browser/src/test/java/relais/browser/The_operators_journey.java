package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;

/** The operator finds a town, helps it on and manages its accounts, in a real browser. */
final class The_operators_journey {
    private static final String OLIVE = "olive.perrin@dinum.example";

    private final Hand hand = new Hand.Mouse();
    private final Town town = Town.another();

    @Test
    @Promise({"HUB-12", "HUB-35", "HUB-54"})
    void has_nothing_wrong_on_any_page_on_a_desk_and_on_a_phone() throws Exception {
        try (var one = Device.DESKTOP.open(Chromium.running());
                var other = Device.DESKTOP.open(Chromium.running())) {
            var jeanne = other.newPage();
            new Journey(town, hand, (page, name) -> {}).administratorComesIn(jeanne);
            var olive = comesIn(one.newPage());

            findsATown(olive);
            suspendsAndReactivates(olive);
            appoints(olive);
        }
    }

    private Page comesIn(Page page) {
        var way = new WayIn(hand, (shown, name) -> {});
        way.choosePassword(page, OLIVE, "");
        way.logIn(page, OLIVE);
        way.enrol(page);
        hand.press(page, "J’accepte ces conditions");
        Inspection.of(page, "accueil-operateur");
        return page;
    }

    private void findsATown(Page page) {
        hand.follow(page, "Sans administrateur");
        Inspection.of(page, "sans-administrateur");
        hand.follow(page, "DataPass");
        Inspection.of(page, "datapass");
        hand.press(page, "Enregistrer");
        Inspection.of(page, "datapass-erreurs");
        hand.follow(page, "Antivirus");
        Inspection.of(page, "antivirus");
        hand.follow(page, "Administrations");
        Inspection.of(page, "administrations");
        hand.type(page, "recherche", "atlantide");
        hand.press(page, "Chercher");
        Inspection.of(page, "administrations-aucune");
        hand.type(page, "recherche", town.siret());
        hand.press(page, "Chercher");
        hand.follow(page, town.name());
        assertThat(page.content()).contains("Jeanne Martin", "EtatCivil");
        Inspection.of(page, "administration");
    }

    private void suspendsAndReactivates(Page page) {
        hand.follow(page, "Jeanne Martin");
        Inspection.of(page, "administration-agent");
        hand.press(page, "Suspendre le compte");
        assertThat(page.title()).startsWith("Erreur\u00a0: ");
        Inspection.of(page, "administration-agent-erreur");
        hand.type(page, "motif", "Mot de passe partagé entre collègues");
        hand.press(page, "Suspendre le compte");
        Inspection.of(page, "administration-agent-suspendu");
        hand.press(page, "Réactiver");
        assertThat(page.locator("[role=status]").innerText()).contains("L’accès est réactivé");
        hand.follow(page, "Revenir à la mairie de Villeurbanne");
    }

    private void appoints(Page page) {
        hand.follow(page, "Confier l’administration des comptes");
        Inspection.of(page, "nomination");
        hand.press(page, "Confier l’administration");
        Inspection.of(page, "nomination-erreurs");
        hand.type(page, "prenom", "Paul");
        hand.type(page, "nom", "Durand");
        hand.type(page, "email", "paul.durand." + town.request() + "@villeurbanne.example");
        hand.press(page, "Confier l’administration");
        assertThat(page.locator("[role=status]").first().innerText())
                .contains("L’administration des comptes est confiée");
        assertThat(page.content()).contains("Paul Durand");
    }
}
