package relais.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.desk.ArchiveFailure;
import relais.domain.desk.PreparedArchive;
import relais.domain.desk.PreparedArchiveCopy;
import relais.domain.folder.Applicant;

/** The desk with nothing, with one télédossier, with two pages of long names and with errors, in a real browser. */
final class The_pages_of_many_cases {
    private static final int TWO_PAGES = 27;
    private static final String LONG_NAME = "de La Rochefoucauld-Montmorency-Luxembourg-Saint-Simon".repeat(2);
    private static final String ONE_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    private final Hand hand = new Hand.Mouse();

    @Test
    @Promise({"HUB-12", "HUB-54"})
    void are_read_on_a_desk_and_on_phones() throws Exception {
        var town = Registry.townWithAnAgent(List.of("EtatCivil", "CERTDC"));
        try (var browser = Device.DESKTOP.open(Chromium.running())) {
            var page = browser.newPage();
            page.navigate(Portal.url("/portail/connexion"));
            new WayIn(hand, (seen, name) -> {}).logIn(page, town.agent());
            seesNothing(page);
            seesOne(page, town.organization());
            seesMany(page, town.organization());
            seesErrors(page);
            returnsDocuments(page);
            seesArchives(page, town.organization());
        }
    }

    private void seesNothing(Page page) {
        Inspection.of(page, "accueil-sans-teledossier");
        for (var list : List.of("a-traiter", "bientot-supprimes", "tous")) {
            page.navigate(Portal.url("/portail/teledossiers?liste=" + list));
            assertThat(page.locator(".relais-empty").count()).isEqualTo(1);
            Inspection.of(page, "teledossiers-" + list + "-vide");
        }
    }

    private void seesOne(Page page, OrganizationId town) throws Exception {
        Deposits.named(new Applicant("Zoé", "Lefèvre", null), List.of("acte.xml"), town);
        page.navigate(Portal.url("/portail/teledossiers"));
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        Inspection.of(page, "teledossiers-un");
    }

    private void seesMany(Page page, OrganizationId town) throws Exception {
        var files = IntStream.range(0, 12)
                .mapToObj(number -> (number % 2 == 0 ? ONE_WORD : "pièce justificative ").repeat(3) + number + ".xml")
                .toList();
        for (var number = 1; number < TWO_PAGES; number++) {
            Deposits.named(
                    new Applicant("Marie-Antoinette " + ONE_WORD, number + LONG_NAME, null),
                    number == 1 ? files : List.of("acte.xml"),
                    town);
        }
        page.navigate(Portal.url("/portail"));
        Inspection.of(page, "accueil-charge");
        page.navigate(Portal.url("/portail/teledossiers"));
        assertThat(page.locator("tbody tr").count()).isEqualTo(TWO_PAGES - 2);
        Inspection.of(page, "teledossiers-nombreux");
        page.navigate(Portal.url("/portail/teledossiers?page=2"));
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        Inspection.of(page, "teledossiers-page-2");
        hand.type(page, "recherche", "1" + LONG_NAME);
        hand.press(page, "Chercher");
        page.locator("tbody th a").last().click();
        assertThat(page.locator("h1").innerText()).contains(ONE_WORD);
        Inspection.of(page, "teledossier-noms-longs");
        Inspection.of(
                page.waitForPopup(
                        () -> page.locator("a[href$='/lecture']").first().click()),
                "lecture-nom-long");
    }

    private void seesErrors(Page page) {
        page.navigate(Portal.url("/portail/teledossiers?du=2031-02-30&au=hier"));
        assertThat(page.locator(".fr-message--error").count()).isPositive();
        Inspection.of(page, "teledossiers-erreur");
        hand.type(page, "recherche", "Nom que personne ne porte");
        hand.press(page, "Chercher");
        assertThat(page.locator(".relais-empty").count()).isEqualTo(1);
        Inspection.of(page, "teledossiers-introuvable");
        page.navigate(Portal.url("/portail/teledossiers"));
        page.locator("tbody th a").first().click();
        hand.press(page, "Enregistrer la décision");
        assertThat(page.title()).startsWith("Erreur");
        Inspection.of(page, "teledossier-sans-choix");
        page.locator("summary", new Page.LocatorOptions().setHasText("commentaire"))
                .click();
        page.locator("[name=commentaire]").fill("x".repeat(2000));
        hand.press(page, "Garder le commentaire");
        assertThat(page.title()).startsWith("Erreur");
        Inspection.of(page, "commentaire-trop-long");
    }

    private void returnsDocuments(Page page) {
        var refused = new FilePayload("Pièce " + ONE_WORD + ".pdf", "application/pdf", "<html>".getBytes(UTF_8));
        page.locator("summary", new Page.LocatorOptions().setHasText("documents en retour"))
                .click();
        Inspection.of(page, "documents-en-retour");
        page.locator("#documents").setInputFiles(refused);
        hand.press(page, "Déposer les documents");
        assertThat(page.title()).startsWith("Erreur");
        Inspection.of(page, "documents-en-retour-erreur");
        page.locator("#documents")
                .setInputFiles(
                        new FilePayload(ONE_WORD + ".xml", "application/xml", "<acte>copie</acte>".getBytes(UTF_8)));
        hand.press(page, "Déposer les documents");
        assertThat(page.locator("[role=status]").innerText()).contains("Les documents sont déposés");
        Inspection.of(page, "documents-deposes");
    }

    private static void seesArchives(Page page, OrganizationId town) {
        var now = Instant.now();
        var cases = List.of(
                UUID.fromString(page.url().replaceFirst(".*/teledossiers/", "").substring(0, 36)));
        var asked = PreparedArchive.asked(UUID.randomUUID(), town, cases, 12, 30_000_000, now);
        var ledger = Portal.hub().context().getBean(Ledger.class);
        ledger.write(tables -> tables.preparedArchives().add(asked));
        page.navigate(Portal.url("/portail/archives/" + asked.id()));
        Inspection.of(page, "archive-en-preparation");
        var ready = PreparedArchiveCopy.of(asked)
                .readyAt(now)
                .expiresAt(now.plus(Duration.ofHours(1)))
                .build();
        ledger.write(tables -> tables.preparedArchives().update(ready));
        page.navigate(Portal.url("/portail/archives/" + asked.id()));
        Inspection.of(page, "archive-prete");
        var failed = PreparedArchiveCopy.of(asked)
                .failure(ArchiveFailure.FAILED_TOO_OFTEN)
                .build();
        ledger.write(tables -> tables.preparedArchives().update(failed));
        page.navigate(Portal.url("/portail/archives/" + asked.id()));
        Inspection.of(page, "archive-impossible");
    }
}
