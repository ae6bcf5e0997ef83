package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.OneTimeLink.LinkKind;

/** An administrator answers the quarter's question, changes address and goes from one administration to another, in a real browser. */
final class The_pages_behind_a_link {
    private final Hand hand = new Hand.Mouse();
    private final Town town = Town.another();
    private final WayIn way = new WayIn(hand, (page, name) -> {});

    @Test
    @Promise({"HUB-38", "HUB-39", "HUB-54"})
    void have_nothing_wrong_on_a_desk_and_on_a_phone() throws Exception {
        try (var browser = Device.DESKTOP.open(Chromium.running())) {
            var page = browser.newPage();
            new Journey(town, hand, (shown, name) -> {}).administratorComesIn(page);

            answersTheQuestion(page);
            changesAddress(page);
            goesFromOneAdministrationToAnother(page);
            usesTheOtherLinks(page);
            comesTooLate(page);
        }
    }

    private void answersTheQuestion(Page page) {
        var link = Registry.asked(town.administrator(), Duration.ofHours(1));
        page.navigate(link);
        assertThat(page.content()).contains(town.name());
        Inspection.of(page, "verification");
        hand.press(page, "Je suis toujours en poste");
        Inspection.of(page, "verification-confirmee");
        page.navigate(link);
        assertThat(heading(page)).isEqualTo("Ce lien ne peut plus servir");
    }

    private void changesAddress(Page page) {
        var wanted = "j.martin.%s@villeurbanne.example".formatted(town.request());
        page.navigate(Portal.url("/portail/mon-compte"));
        hand.type(page, "email", wanted);
        hand.press(page, "Changer mon adresse");
        way.openMail(page, wanted);
        assertThat(page.locator(".relais-facts").innerText()).contains(town.administrator(), wanted);
        Inspection.of(page, "changement-d-adresse");
        hand.press(page, "Je confirme ce changement");
        Inspection.of(page, "changement-d-adresse-a-demi");
    }

    private void goesFromOneAdministrationToAnother(Page page) {
        Registry.givenASecondPlace(town.administrator());
        page.navigate(Portal.url("/portail"));
        hand.follow(page, "Changer d’administration");
        Inspection.of(page, "changer-d-administration");
        hand.press(page, "Mairie de Clamart, instruction des démarches");
        assertThat(page.content()).contains("Votre rôle à la mairie de Clamart").doesNotContain("/portail/abonnements");
        Inspection.of(page, "autre-administration");
    }

    private void usesTheOtherLinks(Page page) {
        page.navigate(Portal.url("/portail/recevoir-un-lien"));
        Inspection.of(page, "recevoir-un-lien");
        page.navigate(Registry.link(town.administrator(), LinkKind.LOGIN, Instant.now()));
        Inspection.of(page, "lien-de-connexion");
        page.navigate(Registry.link(town.administrator(), LinkKind.NEW_PASSWORD, Instant.now()));
        assertThat(page.content()).contains("Jeanne Martin");
        Inspection.of(page, "nouveau-mot-de-passe");
        page.navigate(Portal.url("/portail/conditions"));
        Inspection.of(page, "conditions");
    }

    private void comesTooLate(Page page) {
        page.navigate(Registry.asked(town.administrator(), Duration.ofHours(50)));
        assertThat(heading(page)).isEqualTo("Le délai est passé");
        Inspection.of(page, "verification-trop-tard");
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }
}
