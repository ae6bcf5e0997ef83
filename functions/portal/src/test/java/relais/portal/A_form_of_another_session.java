package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.portal.PortalHub.heading;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.edge.Answer;

/** Is shown again to who typed it, with what happened, and acted on when that person sends it. */
final class A_form_of_another_session {
    private static final String DETAILS = "/portail/mon-compte/coordonnees";

    private PortalHub portal;
    private Account karim;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void that_is_over_is_sent_again_after_the_login() {
        var browser = portal.entered(karim);
        browser.get("/portail/mon-compte");
        var form = browser.form("prenom=Karim", "nom=Benali <Roux>", "fonction=");
        portal.hub.clock.advance(Duration.ofMinutes(31));
        var toLogin = browser.send(DETAILS, form);

        browser.follow(toLogin);
        var entered = logIn(browser, karim, "suite=/portail/envoi");
        var page = browser.follow(entered);

        assertThat(entered.header("Location")).isEqualTo("/portail/envoi");
        assertThat(page.text()).contains("Rien n’est perdu", "Benali &lt;Roux>", "action=\"" + DETAILS + "\"");
        assertThat(portal.now(karim).person()).isEqualTo(karim.person());
        browser.submit(DETAILS, "prenom=Karim", "nom=Benali Roux");
        assertThat(portal.now(karim).person().lastName()).isEqualTo("Benali Roux");
    }

    @Test
    void that_is_over_is_carried_through_the_second_factor_too() {
        var jeanne = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());
        var browser = portal.in(jeanne);
        browser.get("/portail/mon-compte");
        var form = browser.form("prenom=Jeanne", "nom=Martin-Roux");
        portal.hub.clock.advance(Duration.ofMinutes(31));
        browser.follow(browser.send(DETAILS, form));

        var code = browser.follow(browser.follow(logIn(browser, jeanne, "suite=/portail/envoi")));
        assertThat(code.text()).contains("name=\"suite\" value=\"/portail/envoi\"");
        var page =
                browser.follow(browser.submit("/portail/code", "code=" + portal.code(jeanne), "suite=/portail/envoi"));

        assertThat(page.text()).contains("Martin-Roux", "action=\"" + DETAILS + "\"");
    }

    @Test
    void about_cases_ticked_in_a_filtered_list_shows_the_decision_and_their_number() {
        var browser = portal.entered(karim);
        browser.get("/portail/teledossiers");
        var form = browser.form(
                "liste=tous",
                "statut=recu",
                "choix=" + UUID.randomUUID() + ".1",
                "choix=" + UUID.randomUUID() + ".1",
                "devient=REFUSED",
                "montre=REFUSED",
                "message=Il manque un acte.");
        portal.hub.clock.advance(Duration.ofMinutes(31));
        browser.follow(browser.send("/portail/teledossiers/choix/decision", form));

        var page = browser.follow(logIn(browser, karim, "suite=/portail/envoi"));

        assertThat(page.text())
                .contains(
                        "<dt>Décision</dt><dd>Refusé</dd>",
                        "<dt>Télédossiers cochés</dt><dd>2</dd>",
                        "<dd>Il manque un acte.</dd>",
                        "name=\"statut\" value=\"recu\"")
                .doesNotContain("<dd>recu</dd>");
    }

    @Test
    void that_was_somebody_elses_is_neither_shown_nor_sent() {
        var lucie = portal.member(People.lucie(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var browser = portal.entered(karim);
        browser.get("/portail/mon-compte");
        var form = browser.form("prenom=Karim", "nom=Benali-Roux");
        portal.hub.clock.advance(Duration.ofMinutes(31));
        browser.follow(browser.send(DETAILS, form));

        var later = browser.follow(logIn(browser, lucie, "suite=/portail/envoi"));
        var atOnce = browser.send(DETAILS, form);

        for (var page : new String[] {later.text(), atOnce.text()}) {
            assertThat(page).contains("avec un autre compte que le vôtre").doesNotContain("Benali-Roux");
        }
        assertThat(portal.now(lucie).person()).isEqualTo(lucie.person());
        assertThat(portal.now(karim).person()).isEqualTo(karim.person());
    }

    @Test
    void opened_anew_elsewhere_in_the_same_browser_is_shown_at_once_without_its_passwords() {
        var browser = portal.entered(karim);
        browser.get("/portail/mon-compte");
        var form = browser.form("actuel=" + PortalHub.PASSWORD, "mot-de-passe=Jonquille-8-verte");
        var details = browser.form("prenom=Karim", "nom=Benali-Roux", "fonction=");
        browser.useCookie(null);
        browser.get("/portail/connexion");
        logIn(browser, karim, "suite=");

        var shown = browser.send("/portail/mon-compte/mot-de-passe", form);
        var again = browser.send(DETAILS, details);

        assertThat(shown.status()).isEqualTo(409);
        assertThat(heading(shown)).isEqualTo("Rien n’est perdu\u00a0: vérifiez et envoyez de nouveau");
        assertThat(shown.text())
                .contains("name=\"actuel\" type=\"password\" value=\"\"", "Votre session a changé")
                .doesNotContain(PortalHub.PASSWORD, "Jonquille");
        assertThat(again.text()).contains("Benali-Roux").doesNotContain("vous donner le droit");
        assertThat(portal.now(karim).person()).isEqualTo(karim.person());
        browser.submit(DETAILS, "prenom=Karim", "nom=Benali-Roux");
        assertThat(portal.now(karim).person().lastName()).isEqualTo("Benali-Roux");
    }

    @Test
    void of_another_administration_is_not_acted_on_for_the_one_that_was_chosen_since() {
        var jeanne = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());
        portal.member(jeanne.person(), MAIRIE_DE_CLAMART, Role.LOCAL_ADMINISTRATOR, Map.of());
        var browser = portal.in(jeanne);
        browser.get("/portail/agents/invitation");
        var form = browser.form("prenom=Paul", "nom=Durand", "email=paul@ailleurs.example", "role=AGENT");
        browser.submit("/portail/administrations", "administration=" + MAIRIE_DE_CLAMART);

        var answer = browser.send("/portail/agents/invitation", form);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("vous agissez maintenant pour", "Durand");
        assertThat(portal.hub.ledger.<Integer>transaction(
                        tables -> tables.accounts().of(MAIRIE_DE_CLAMART).size()))
                .isEqualTo(1);
    }

    private static Answer logIn(Surfer browser, Account account, String suite) {
        return browser.submit(
                "/portail/connexion", "email=" + account.email().value(), "mot-de-passe=" + PortalHub.PASSWORD, suite);
    }
}
