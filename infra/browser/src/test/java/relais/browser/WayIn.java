package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The login: the mail's link, a password, a second factor. Each page is shown to an observer. */
record WayIn(Hand hand, BiConsumer<Page, String> look) {
    static final String PASSWORD = "Pont-7-tramway";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void choosePassword(Page page, String address, String name) {
        openMail(page, address);
        look.accept(page, name);
        hand.type(page, "mot-de-passe", PASSWORD);
        hand.type(page, "confirmation", "Autre-7-chose");
        hand.press(page, "Enregistrer");
        assertThat(page.title()).startsWith("Erreur\u00a0: ");
        look.accept(page, name + "-erreur");
        hand.type(page, "mot-de-passe", PASSWORD);
        hand.type(page, "confirmation", PASSWORD);
        hand.press(page, "Enregistrer");
    }

    void logIn(Page page, String address) {
        if (!page.url().contains("/connexion")) {
            hand.follow(page, "Se connecter");
        }
        look.accept(page, "connexion");
        hand.type(page, "email", address);
        hand.type(page, "mot-de-passe", PASSWORD);
        hand.press(page, "Se connecter");
    }

    /** The last mail to that address on the runner's page, whose link is followed. */
    void openMail(Page page, String address) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var link = Pattern.compile("À : " + Pattern.quote(address) + ".*?<a href=\"([^\"]+)\"", Pattern.DOTALL);
        while (true) {
            page.navigate(Portal.url("/mails"));
            var found = link.matcher(page.content());
            if (found.find()) {
                look.accept(page, "courriels");
                page.navigate(found.group(1));
                return;
            }
            assertThat(System.nanoTime()).as("no mail to " + address).isLessThan(end);
        }
    }

    /** An administrator enrols a second factor first. */
    Authenticator enrol(Page page) {
        look.accept(page, "second-facteur");
        hand.type(page, "code", "000000");
        hand.press(page, "Protéger mon compte");
        look.accept(page, "second-facteur-erreur");
        var authenticator = new Authenticator(page.locator(".relais-secret").innerText());
        hand.type(page, "code", authenticator.code());
        hand.press(page, "Protéger mon compte");
        assertThat(page.locator(".relais-codes li").count()).isEqualTo(10);
        look.accept(page, "codes-de-secours");
        hand.follow(page, "J’ai gardé mes codes, continuer");
        return authenticator;
    }
}
