package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.membership.TellLostInvitation;
import relais.domain.person.Person;

/** Tells who administers a town who will be suspended before it happens, and gives access back in one click. */
final class The_list_of_agents {
    private PortalHub portal;
    private Surfer jeanne;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        jeanne = portal.in(portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of()));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    @Promise({"HUB-28", "HUB-38"})
    void says_when_somebody_was_asked_and_will_be_suspended() {
        asked(agent(), Duration.ofHours(1));

        var list = jeanne.get("/portail/agents").text();

        assertThat(list)
                .contains(
                        "Une personne est à vérifier",
                        "Réponse attendue",
                        "Question envoyée le lundi 2\u00a0mars\u00a02026 à 9\u00a0h\u00a030. Sans réponse, l’accès sera"
                                + " suspendu le mercredi 4\u00a0mars\u00a02026 à 9\u00a0h\u00a030.")
                .doesNotContain("Réactiver<");
    }

    @Test
    @Promise({"HUB-28", "HUB-39", "HUB-40"})
    void says_who_is_suspended_and_will_be_erased_and_gives_access_back_in_one_click() {
        var karim = agent();
        asked(karim, Duration.ofHours(50));

        var list = jeanne.get("/portail/agents?etat=a-verifier").text();
        var answer = jeanne.submit(
                "/portail/agents/" + karim.id() + "/reactivation", "recherche=", "etat=a-verifier", "page=1");

        assertThat(list)
                .contains(
                        "<h1>Agents à vérifier</h1>",
                        "Accès suspendu, sans réponse à la vérification",
                        "suspendu le lundi 2\u00a0mars\u00a02026 à 8\u00a0h\u00a030. Le compte sera supprimé le samedi"
                                + " 2\u00a0mai\u00a02026 à 8\u00a0h\u00a030.",
                        "Réactiver<span class=\"fr-sr-only\"> l’accès de Karim Benali");
        assertThat(answer.header("Location")).startsWith("/portail/agents?page=1&etat=a-verifier&fait=reactivation.");
        assertThat(portal.now(karim).isSuspended()).isFalse();
        assertThat(portal.now(karim).question()).isNull();
        assertThat(jeanne.follow(answer).text()).contains("L’accès est réactivé", "Personne n’est à vérifier");
    }

    @Test
    void says_whose_address_takes_no_mail_and_asks_again_once_it_is_said_to_work() {
        var karim = agent();
        var now = portal.hub.clock.instant();
        keep(karim.asked(Question.decided(portal.hub.ids.next(), now).sent(now).bounced(now)));

        var list = jeanne.get("/portail/agents").text();
        var answer = jeanne.submit("/portail/agents/" + karim.id() + "/verification");

        assertThat(list)
                .contains(
                        "Courriel refusé",
                        "L’adresse a refusé le courriel de vérification le 2\u00a0mars\u00a02026",
                        "L’adresse est bonne, redemander");
        assertThat(answer.header("Location")).startsWith("/portail/agents/" + karim.id() + "?fait=question-reposee.");
        assertThat(portal.now(karim).question()).isNull();
    }

    @Test
    @Promise("HUB-27")
    void leads_to_whose_invitation_came_back_and_corrects_its_address() {
        var karim = portal.invited(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var path = "/portail/agents/" + karim.id();
        new TellLostInvitation(portal.hub.ledger, portal.hub.ids, portal.hub.clock)
                .tell(karim.email().value());

        var lost = jeanne.get(path);
        var faulty = jeanne.submit(path + "/adresse", "email=karim");
        var done = jeanne.submit(path + "/adresse", "email=karim.benali@lyon.example");

        assertThat(lost.text())
                .contains("L’invitation n’a pas été remise", "L’adresse l’a refusée le lundi 2\u00a0mars\u00a02026")
                .doesNotContain("Dernière confirmation", "Prochaine vérification");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("href=\"#email\"", "value=\"karim\"", "id=\"email-message\"");
        assertThat(jeanne.follow(done).text())
                .contains("L’adresse est corrigée", "karim.benali@lyon.example")
                .doesNotContain("n’a pas été remise");
    }

    @Test
    void says_vous_of_oneself() {
        var self = portal.hub
                .ledger
                .transaction(tables -> tables.accounts().of(MAIRIE_DE_LYON))
                .getFirst();

        var page = jeanne.get("/portail/agents/" + self.id()).text();

        assertThat(page)
                .contains("C’est votre fiche", "Dès votre prochain clic", "Je veux me retirer")
                .doesNotContain("cette personne ne voit plus");
    }

    @Test
    void of_a_large_town_is_read_by_pages_and_searched() {
        IntStream.rangeClosed(1, 300)
                .forEach(number -> portal.invited(
                        new Person(
                                "Zoé",
                                "Agent",
                                "Accueil " + number,
                                null,
                                People.karim().email()),
                        Role.AGENT,
                        Map.of()));

        var third = jeanne.get("/portail/agents?page=3").text();
        var far = jeanne.get("/portail/agents?page=99999").text();
        var searched = jeanne.submit("/portail/agents", "recherche=MARTIN").text();
        var manyFound =
                jeanne.submit("/portail/agents", "recherche=accueil", "page=2").text();

        assertThat(third).contains("Agents, page 3 sur 16", "301 personnes", "…");
        assertThat(third.split("<tr>")).hasSize(1 + 1 + Pages.LENGTH);
        assertThat(far).contains("Agents, page 16 sur 16");
        assertThat(searched).contains("1 personne pour «\u00a0MARTIN\u00a0»", "Jeanne Martin");
        assertThat(manyFound).contains("Agents, page 2 sur 15", "name=\"page\" value=\"3\"");
    }

    @Test
    void keeps_what_is_sought_out_of_addresses() {
        var karim = agent();
        asked(karim, Duration.ofHours(50));
        jeanne.get("/portail/agents");

        var found = jeanne.submit("/portail/agents", "recherche=Benali");
        var reactivated =
                jeanne.submit("/portail/agents/" + karim.id() + "/reactivation", "recherche=Benali", "etat=", "page=1");

        assertThat(found.text()).contains("Karim Benali").doesNotContain("recherche=Benali");
        assertThat(reactivated.header("Location")).startsWith("/portail/agents/" + karim.id() + "?fait=reactivation.");
    }

    @Test
    void says_whose_address_took_no_mail_the_last_time() {
        var karim = agent();
        portal.hub.ledger.write(
                tables -> tables.refusedAddresses().note(karim.email().value(), portal.hub.clock.instant()));

        for (var page : List.of("/portail/agents", "/portail/agents/" + karim.id())) {
            assertThat(jeanne.get(page).text())
                    .contains(
                            "Le dernier courriel envoyé à cette adresse, le 2\u00a0mars\u00a02026, n’a pas pu être remis");
        }
    }

    private Account agent() {
        return portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
    }

    private void asked(Account account, Duration ago) {
        var sent = portal.hub.clock.instant().minus(ago);
        keep(account.asked(Question.decided(portal.hub.ids.next(), sent).sent(sent)));
    }

    private void keep(Account account) {
        portal.hub.ledger.write(tables -> tables.accounts().update(account));
    }
}
