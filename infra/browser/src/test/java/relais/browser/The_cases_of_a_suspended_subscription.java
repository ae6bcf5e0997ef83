package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.process.Status;

/** A town's software received three télédossiers before its subscription was suspended. */
final class The_cases_of_a_suspended_subscription {
    private static final String PROCESS = "EtatCivil";
    private static final int OPEN_CASES = 3;

    private final Hand hand = new Hand.Mouse();

    @Test
    @Promise("HUB-24")
    void are_finished_on_the_portal() throws Exception {
        var town = Registry.townWithAnAgent(List.of(PROCESS));
        Registry.givenASoftware(town.organization(), PROCESS);
        var numbers = new ArrayList<String>();
        for (var i = 0; i < OPEN_CASES; i++) {
            numbers.add(Deposits.made("osl-dila", PROCESS, "ETATCIVIL", town.organization()));
        }
        try (var browser = Device.DESKTOP.open(Chromium.running())) {
            var page = browser.newPage();
            page.navigate(Portal.url("/portail/connexion"));
            new WayIn(hand, (seen, name) -> {}).logIn(page, town.agent());
            open(page, numbers.getFirst());
            assertThat(page.locator("main").innerText())
                    .contains("Le logiciel de votre administration traite ce télédossier")
                    .doesNotContain("Enregistrer la décision");

            Registry.suspended(town.organization(), PROCESS);
            for (var number : numbers) {
                finish(page, number);
            }

            page.navigate(Portal.url("/portail/teledossiers?liste=traites"));
            assertThat(page.locator("tbody th").allInnerTexts()).containsExactlyInAnyOrderElementsOf(numbers);
        }
        assertThat(numbers)
                .allSatisfy(number -> assertThat(Deposits.status(number)).isEqualTo(Status.DONE));
    }

    private void finish(Page page, String number) {
        open(page, number);
        hand.choose(page, "statut-" + Status.DONE);
        hand.press(page, "Enregistrer la décision");
        hand.press(page, "Envoyer maintenant");
        assertThat(page.locator("[role=status]").innerText()).contains("La décision est partie");
    }

    private void open(Page page, String number) {
        page.navigate(Portal.url("/portail/teledossiers"));
        hand.follow(page, number);
    }
}
