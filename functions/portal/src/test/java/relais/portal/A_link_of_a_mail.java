package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.event.Actions.update;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.dispatch.TellArrivals;
import relais.domain.folder.Applicant;
import relais.domain.folder.Folder;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;

/** Leads an agent through the login to the list that the mail is about. */
@Promise("HUB-30")
final class A_link_of_a_mail {
    private static final Pattern LINK = Pattern.compile("https://relais\\.example(/portail/\\S+)");
    private static final Map<String, Right> RIGHTS = Map.of(ETAT_CIVIL.code(), Right.TREAT, CERTDC.code(), Right.TREAT);

    private PortalHub portal;
    private Account karim;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, RIGHTS);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void about_an_arrival_shows_the_cases_to_treat_of_its_demarche() {
        hold(ETAT_CIVIL, NotificationFrequency.EACH);
        hold(CERTDC, NotificationFrequency.NEVER);
        arrived(ETAT_CIVIL, "N’Diaye");
        arrived(CERTDC, "Petit");

        var link = linkMailed();
        var list = throughTheLogin(link);

        assertThat(link).endsWith("&liste=a-traiter&demarche=EtatCivil");
        assertThat(list).contains("N’Diaye", "1 à 1 sur 1").doesNotContain("Petit");
    }

    @Test
    void about_a_return_shows_what_changed_last() {
        hold(ETAT_CIVIL, NotificationFrequency.EACH);
        var folder = arrived(ETAT_CIVIL, "N’Diaye");
        portal.hub.place(folder, Status.ADD_AWAITING);
        portal.hub.clock.advance(Duration.ofMinutes(5));
        portal.hub.post(portal.hub.operatorOf(folder), folder, update(Status.HUBEE_NOTIFIED));

        var link = linkMailed();

        assertThat(link).endsWith("&liste=tous&demarche=EtatCivil&tri=mise-a-jour");
        assertThat(throughTheLogin(link))
                .contains("N’Diaye")
                .containsPattern("aria-sort=\"descending\"[^>]*>[^<]*<a[^>]*mise-a-jour");
    }

    @Test
    void about_several_demarches_shows_the_cases_to_treat_of_all() {
        hold(ETAT_CIVIL, NotificationFrequency.DAILY);
        hold(CERTDC, NotificationFrequency.DAILY);
        arrived(ETAT_CIVIL, "N’Diaye");
        arrived(CERTDC, "Petit");
        portal.hub.clock.advance(Duration.ofDays(1));
        new TellArrivals(portal.hub.ledger, portal.hub.ids, portal.hub.clock).tell();
        portal.hub.effects.sweep();

        assertThat(throughTheLogin(linkMailed())).contains("N’Diaye", "Petit", "1 à 2 sur 2");
    }

    @Test
    void about_another_administration_of_the_agent_asks_to_change_first() {
        hold(ETAT_CIVIL, NotificationFrequency.EACH);
        arrived(ETAT_CIVIL, "N’Diaye");
        var link = linkMailed();
        var browser = actingForClamart();

        var places = browser.follow(browser.get(link));
        var chosen = browser.submit("/portail/administrations", "administration=" + MAIRIE_DE_LYON, "suite=" + link);

        assertThat(places.text()).contains("concerne <strong>Ville de Lyon</strong>", link.replace("&", "&amp;"));
        assertThat(chosen.header("Location")).isEqualTo(link);
        assertThat(browser.follow(chosen).text()).contains("N’Diaye");
    }

    @Test
    void about_another_administration_asks_to_change_first_even_if_no_page_can_continue_to_it() {
        var browser = actingForClamart();

        var asked = browser.get("/portail/teledossiers?administration=" + MAIRIE_DE_LYON + "&note=*");

        assertThat(asked.header("Location")).isEqualTo("/portail/administrations?pour=" + MAIRIE_DE_LYON);
        assertThat(PortalHub.heading(browser.follow(asked))).isEqualTo("Changer d’administration");
    }

    @Test
    void leads_nowhere_else_after_the_choice() {
        var browser = portal.entered(karim);
        browser.get("/portail/administrations");

        var chosen = browser.submit(
                "/portail/administrations", "administration=" + MAIRIE_DE_LYON, "suite=https://ailleurs.example/");

        assertThat(chosen.header("Location")).isEqualTo("/portail");
    }

    /** A browser of Karim, who belongs to Clamart too, and acts for it. */
    private Surfer actingForClamart() {
        portal.hub.ledger.write(tables -> tables.accounts()
                .update(portal.now(karim)
                        .with(new Membership(
                                MAIRIE_DE_CLAMART, Role.AGENT, RIGHTS, null, portal.hub.clock.instant()))));
        var browser = portal.entered(karim);
        browser.get("/portail/administrations");
        browser.submit("/portail/administrations", "administration=" + MAIRIE_DE_CLAMART);
        return browser;
    }

    private void hold(Process process, NotificationFrequency frequency) {
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, process)
                .inMode(AccessMode.PORTAIL)
                .mailing(frequency, "etat-civil@lyon.example")
                .build());
    }

    private Folder arrived(Process process, String lastName) {
        return portal.hub.send(aFolder()
                .about(process)
                .of(new Applicant("Zoé", lastName, "zoe@example.org"))
                .to(MAIRIE_DE_LYON));
    }

    /** Follows the link in a new browser, logs in, and returns the page that it ends on. */
    private String throughTheLogin(String link) {
        var browser = portal.surfer();
        var login = browser.follow(browser.get(link)).text();
        var suite = login.replaceAll("(?s).*?name=\"suite\" value=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        var entered = browser.submit(
                "/portail/connexion",
                "email=" + karim.email().value(),
                "mot-de-passe=" + PortalHub.PASSWORD,
                "suite=" + suite);
        assertThat(entered.header("Location")).isEqualTo(link);
        return browser.follow(entered).text();
    }

    /** The only link of the last mail sent. */
    private String linkMailed() {
        portal.hub.queue.submitted().forEach(portal.hub.sendQueuedMail::send);
        var text = portal.hub.mailer.sent().getLast().mail().text();
        var links = LINK.matcher(text).results().map(found -> found.group(1)).toList();
        assertThat(links).hasSize(1);
        return links.getFirst();
    }
}
