package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.folder.Applicant;
import relais.domain.folder.Folder;
import relais.domain.process.Process;
import relais.domain.subscription.AccessMode;

/** Holds the cases of several démarches and statuses, and says what it is narrowed down to. */
final class A_list_narrowed_down {
    private PortalHub portal;
    private Surfer karim;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        for (var process : List.of(ETAT_CIVIL, CERTDC)) {
            portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, process)
                    .inMode(AccessMode.PORTAIL)
                    .build());
        }
        karim = portal.in(portal.member(
                People.karim(),
                MAIRIE_DE_LYON,
                Role.AGENT,
                Map.of(ETAT_CIVIL.code(), Right.TREAT, CERTDC.code(), Right.TREAT)));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void has_the_cases_of_demarches_of_which_any_counts_and_by_statuses_too() {
        arrived(ETAT_CIVIL, "Petit");
        opened(ETAT_CIVIL, "Grand");
        arrived(CERTDC, "Moyen");

        assertThat(list("demarche=EtatCivil&demarche=CERTDC")).contains("Petit", "Grand", "Moyen");
        assertThat(list("demarche=EtatCivil")).contains("Petit", "Grand").doesNotContain("Moyen");
        assertThat(list("demarche=EtatCivil&demarche=CERTDC&statut=nouveau"))
                .contains("Petit", "Moyen")
                .doesNotContain("Grand");
        assertThat(list("demarche=CERTDC&statut=recu")).contains("ne correspond");
        assertThat(karim.get("/portail/teledossiers?demarche=EtatCivil&demarche=inconnue")
                        .text())
                .contains("Petit")
                .doesNotContain("Moyen");
        assertThat(karim.get("/portail/teledossiers?demarche=inconnue").text()).doesNotContain("Petit", "Moyen");
        assertThat(karim.get("/portail/teledossiers?statut=clos").text()).doesNotContain("Petit", "Moyen");
    }

    @Test
    void shows_each_filter_with_a_link_that_takes_it_away() {
        arrived(ETAT_CIVIL, "Petit");

        var narrowed = list("demarche=EtatCivil&statut=nouveau&du=2020-01-01&au=2030-01-31");
        var searched = karim.submit("/portail/teledossiers", "liste=tous", "recherche=petit", "demarche=EtatCivil")
                .text();

        assertThat(narrowed)
                .contains(
                        "href=\"/portail/teledossiers?liste=a-traiter&amp;statut=nouveau&amp;du=2020-01-01&amp;au=2030-01-31\"",
                        "href=\"/portail/teledossiers?liste=a-traiter&amp;demarche=EtatCivil&amp;statut=nouveau\"",
                        "href=\"/portail/teledossiers?liste=a-traiter\">Tout effacer");
        assertThat(narrowed.split("Retirer le filtre", -1)).hasSize(4);
        assertThat(searched)
                .contains("Petit")
                .containsPattern("<button class=\"fr-tag[^>]*><span[^>]*>Retirer le filtre");
        assertThat(searched).doesNotContainPattern("(?i)(href|action)=\"[^\"]*petit");
    }

    @Test
    void keeps_defaults_out_of_the_address() {
        var answer = karim.get("/portail/teledossiers?liste=tous&demarche=EtatCivil&du=&au=&par=");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/portail/teledossiers?liste=tous&demarche=EtatCivil");
    }

    private String list(String query) {
        var answer = karim.get("/portail/teledossiers?liste=a-traiter&" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private Folder arrived(Process process, String lastName) {
        return portal.hub.send(aFolder()
                .about(process)
                .of(new Applicant("Zoé", lastName, "zoe@example.org"))
                .to(MAIRIE_DE_LYON));
    }

    private void opened(Process process, String lastName) {
        var folder = arrived(process, lastName);
        karim.get("/portail/teledossiers/" + folder.cases().getFirst().id());
    }
}
