package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.process.Status;

/** The text that an agent typed in a télédossier is there after the login, to send it again. */
final class A_session_lost_at_the_desk {
    private static final String PROCESS = "EtatCivil";
    private static final String TYPED = "L’acte de 1987 n’est pas\ndans nos registres.";

    private final Hand hand = new Hand.Mouse();

    @Test
    @Promise("HUB-10")
    void keeps_a_message_to_the_applicant() throws Exception {
        assertKept("Écrire à l’usager sans changer l’état", "lettre", "Envoyer le message");
    }

    @Test
    @Promise({"HUB-10", "HUB-51"})
    void keeps_a_comment() throws Exception {
        assertKept("Ajouter un commentaire interne", "commentaire", "Garder le commentaire");
    }

    @Test
    @Promise("HUB-10")
    void keeps_a_decision_with_its_message() throws Exception {
        try (var browser = Device.DESKTOP.open(Chromium.running())) {
            var town = Registry.townWithAnAgent(List.of(PROCESS));
            var page = openedCase(browser.newPage(), town);
            hand.choose(page, "statut-" + Status.REFUSED);
            hand.type(page, "message", TYPED);

            losesTheSession(page, town, "Enregistrer la décision");

            assertThat(typed(page)).contains("Refusé").contains(TYPED.replace('\n', ' '));
            hand.press(page, "Envoyer de nouveau");
            assertThat(page.locator("[role=status]").innerText()).contains("Votre décision part dans une minute");
            assertThat(page.locator(".relais-said").innerText()).isEqualTo(TYPED);
        }
    }

    private void assertKept(String title, String field, String button) throws Exception {
        try (var browser = Device.DESKTOP.open(Chromium.running())) {
            var town = Registry.townWithAnAgent(List.of(PROCESS));
            var page = openedCase(browser.newPage(), town);
            page.locator("summary", new Page.LocatorOptions().setHasText(title)).click();
            hand.type(page, field, TYPED);

            losesTheSession(page, town, button);

            assertThat(typed(page)).contains(TYPED.replace('\n', ' '));
            hand.press(page, "Envoyer de nouveau");
            assertThat(page.locator("main section", new Page.LocatorOptions().setHasText("Historique"))
                            .innerText())
                    .contains(TYPED.lines().toList());
        }
    }

    private Page openedCase(Page page, Registry.Staffed town) throws Exception {
        var number = Deposits.made("osl-dila", PROCESS, "ETATCIVIL", town.organization());
        page.navigate(Portal.url("/portail/connexion"));
        new WayIn(hand, (seen, name) -> {}).logIn(page, town.agent());
        page.navigate(Portal.url("/portail/teledossiers"));
        hand.follow(page, number);
        return page;
    }

    private void losesTheSession(Page page, Registry.Staffed town, String button) {
        page.context().clearCookies();
        hand.press(page, button);
        assertThat(page.locator("[role=status]").innerText()).contains("rien n’est perdu");
        new WayIn(hand, (seen, name) -> {}).logIn(page, town.agent());
        Inspection.of(page, "envoi-teledossier");
    }

    /** What the page shows of the form, as one line. */
    private static String typed(Page page) {
        return String.join(" ", page.locator(".relais-facts dd").allInnerTexts())
                .replace('\n', ' ');
    }
}
