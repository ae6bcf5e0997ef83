package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.BiConsumer;

/** The journey of a town's agent through the télédossiers, and of the administrator through the journal of accesses. */
record DeskJourney(Town town, Hand hand, BiConsumer<Page, String> look) {

    /** The agent opens what a citizen sent, reads it, decides, takes the decision back and decides again. */
    void agentTreatsACase(Page page) throws Exception {
        hand.follow(page, "Télédossiers");
        look.accept(page, "teledossiers-aucun");
        var deposit = Deposits.made("osl-dila", "EtatCivil", "ETATCIVIL", Deposits.organization(town));
        hand.follow(page, "Accueil");
        assertThat(page.content()).contains("Ouvrir le plus ancien à traiter");
        look.accept(page, "accueil-agent-au-travail");
        hand.follow(page, "Télédossiers");
        look.accept(page, "teledossiers");
        hand.type(page, "recherche", "lefevre");
        hand.press(page, "Chercher");
        assertThat(page.content()).contains("Lefèvre");
        look.accept(page, "teledossiers-recherche");
        hand.follow(page, deposit);
        assertThat(heading(page)).isEqualTo("Zoé Lefèvre");
        assertThat(page.content()).contains("ActeEtatCivil-XML.xml", "Reçu");
        look.accept(page, "teledossier");
        readsTheForm(page);
        hand.choose(page, "statut-REFUSED");
        hand.press(page, "Enregistrer la décision");
        assertThat(page.title()).startsWith("Erreur\u00a0: ");
        look.accept(page, "teledossier-erreur");
        hand.type(page, "message", "Il manque le livret de famille.");
        hand.press(page, "Enregistrer la décision");
        assertThat(page.content()).contains("Votre décision part dans une minute");
        look.accept(page, "teledossier-decision");
        hand.press(page, "Annuler la décision");
        assertThat(page.locator("[role=status]").innerText()).contains("La décision est annulée");
        agentTreatsSeveralCases(page);
        hand.follow(page, deposit);
        hand.choose(page, "statut-DONE");
        hand.press(page, "Enregistrer la décision");
        hand.press(page, "Envoyer maintenant");
        assertThat(page.locator("[role=status]").innerText()).contains("La décision est partie");
        look.accept(page, "teledossier-traite");
        hand.follow(page, "Accueil");
    }

    /** In a tab of its own. */
    private void readsTheForm(Page page) {
        var form = page.locator("a[href$='/lecture']").first().getAttribute("href");
        try (var tab = page.context().newPage()) {
            tab.navigate(Portal.url(form));
            assertThat(tab.locator("h1").count()).isEqualTo(1);
            look.accept(tab, "lecture");
        }
    }

    /** The administrator sees who opened what. */
    void administratorReadsTheJournal(Page page) {
        hand.follow(page, "Accès");
        assertThat(page.content()).contains("Karim Benali");
        look.accept(page, "journal-des-acces");
    }

    /** The agent decides on all cases of a list, and takes it all back. */
    private void agentTreatsSeveralCases(Page page) {
        hand.follow(page, "Revenir à la liste");
        hand.press(page, "Cocher toute cette page");
        hand.press(page, "Voir ce qui change");
        assertThat(page.title()).startsWith("Erreur\u00a0: ");
        look.accept(page, "teledossiers-coches");
        hand.pick(page, "devient", "Refusé");
        hand.press(page, "Voir ce qui change");
        assertThat(page.locator("[role=status]").innerText()).contains("1 télédossier passe à");
        look.accept(page, "decisions");
        hand.type(page, "message", "Il manque le livret de famille.");
        hand.press(page, "Enregistrer la décision");
        assertThat(heading(page)).isEqualTo("1 décision part dans une minute");
        look.accept(page, "decisions-en-attente");
        hand.press(page, "Annuler la décision");
        assertThat(heading(page)).isEqualTo("1 décision est annulée");
        look.accept(page, "decisions-annulees");
        hand.follow(page, "Revenir à la liste");
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }
}
