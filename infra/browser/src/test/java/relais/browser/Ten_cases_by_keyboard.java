package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForPopupOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;

/** Ten télédossiers of five démarches are opened, read, saved and finished in a row, without a mouse. */
final class Ten_cases_by_keyboard {
    private static final Logger LOG = System.getLogger(Ten_cases_by_keyboard.class.getName());
    private static final int MOST_KEYS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String COUNTER =
            "addEventListener('keydown', () => sessionStorage.keys = 1 + Number(sessionStorage.keys || 0), true)";

    private record Sample(String client, String processCode, String folder) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("osl-dgs", "CERTDC", "CERTDC"),
            new Sample("osl-dila", "EtatCivil", "ETATCIVIL"),
            new Sample("osl-dila", "depotDossierPACS", "DEPOTDOSSIERPACS"),
            new Sample("osl-dila", "recensementCitoyen", "RECENSEMENTCITOYEN"),
            new Sample("osl-snated", "SNATED", "SNATED"));

    @Test
    @Promise({"HUB-4", "HUB-54"})
    void take_at_most_twenty_keys_each_and_a_minute_in_all() throws Exception {
        var town = Registry.townWithAnAgent(
                SAMPLES.stream().map(Sample::processCode).toList());
        for (var round = 0; round < 2; round++) {
            for (var sample : SAMPLES) {
                Deposits.made(sample.client(), sample.processCode(), sample.folder(), town.organization());
            }
        }
        try (var browser = Device.DESKTOP.open(Chromium.running())) {
            browser.addInitScript(COUNTER);
            var page = browser.newPage();
            page.navigate(Portal.url("/portail/connexion"));
            new WayIn(new Hand.Mouse(), (seen, name) -> {}).logIn(page, town.agent());
            assertThat(page.locator("h1").innerText()).isEqualTo("Bonjour Karim Benali");

            var keys = new ArrayList<Integer>();
            var begun = Instant.now();
            for (var done = 0; done < 2 * SAMPLES.size(); done++) {
                keys.add(treat(page));
            }
            var time = Duration.between(begun, Instant.now());

            LOG.log(Level.INFO, "ten cases: keys {0}, {1} ms", keys, time.toMillis());
            assertThat(keys).allSatisfy(each -> assertThat(each).isLessThanOrEqualTo(MOST_KEYS));
            assertThat(time).isLessThan(LONGEST);
            assertThat(page.locator("main").innerText()).doesNotContain("Télédossier suivant");
        }
    }

    /** Opens the next case, reads its first file, saves them all and finishes it; returns the number of keys. */
    private static int treat(Page page) {
        var before = keys(page);
        press(page, "Tab", "Enter"); // the link to the content
        press(page, "Tab");
        page.waitForNavigation(() -> press(page, "Enter"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Zoé Lefèvre");
        press(page, "Tab");
        var archive = page.waitForDownload(() -> press(page, "Enter"));
        assertThat(archive.suggestedFilename()).endsWith(".zip");
        press(page, "Tab", "Tab");
        var form = page.waitForPopup(new WaitForPopupOptions(), () -> press(page, "Enter"));
        form.waitForLoadState();
        assertThat(form.locator("h1").count()).isEqualTo(1);
        form.close();
        press(page, "Shift+Tab", "Enter", "Tab", "ArrowUp");
        page.waitForNavigation(() -> press(page, "Enter"));
        assertThat(page.locator("[role=status]").innerText()).contains("Votre décision part dans une minute");
        assertThat(page.locator("main").innerText()).contains("«\u00a0Traité\u00a0»");
        return keys(page) - before;
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private static int keys(Page page) {
        return (Integer) page.evaluate("Number(sessionStorage.keys || 0)");
    }
}
