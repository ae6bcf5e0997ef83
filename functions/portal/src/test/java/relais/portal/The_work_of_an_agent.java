package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.Promise;
import relais.domain.Window;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.attachment.Verdict;
import relais.domain.event.Actions;
import relais.domain.folder.Applicant;
import relais.domain.folder.Folder;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessKind;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.edge.Answer;

/** An agent finds the cases that have arrived, opens them, decides and may take a decision back. */
final class The_work_of_an_agent {
    private PortalHub portal;
    private Surfer karim;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        karim = portal.in(
                portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT)));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void starts_at_home_with_counts_that_lead_to_their_lists() {
        arrived("Zoé", "N’Diaye");
        arrived("Paul", "Petit");

        var home = karim.get("/portail").text();
        var list = karim.get("/portail/teledossiers?liste=a-traiter").text();

        assertThat(home).containsPattern("liste=a-traiter\"><span class=\"relais-tiles__count\">2</span>");
        assertThat(list).contains("N’Diaye Zoé", "Petit Paul", "1 à 2 sur 2");
        assertThat(home).contains("C’est votre première visite");
        assertThat(karim.get("/portail/teledossiers?liste=arrives").text()).contains("1 à 2 sur 2");
        assertThat(karim.get("/portail/teledossiers?liste=en-retard").text())
                .contains("Aucun télédossier n’est en retard");
        assertThat(karim.get("/portail/teledossiers?liste=en-cours").text())
                .contains("Aucun télédossier n’est en cours");
    }

    @Test
    @Promise({"HUB-12", "HUB-62"})
    void sees_no_demarche_that_is_not_open_to_it() {
        portal.hub.send(
                aFolder().about(CERTDC).of(new Applicant("Ève", "Cachée", null)).to(MAIRIE_DE_LYON));

        for (var address :
                List.of("/portail/teledossiers?liste=tous", "/portail/teledossiers?liste=tous&demarche=CERTDC")) {
            assertThat(karim.get(address).text()).doesNotContain("Cachée");
        }
        assertThat(karim.submit("/portail/teledossiers", "liste=tous", "recherche=cachee")
                        .text())
                .contains("ne correspond")
                .doesNotContain("Cachée");
    }

    @Test
    void finds_a_name_without_its_accents_and_keeps_it_out_of_addresses() {
        arrived("Zoé", "N’Diaye-Lefèvre");
        arrived("Paul", "Petit");
        karim.get("/portail/teledossiers");

        var found = karim.submit("/portail/teledossiers", "liste=tous", "recherche=lefevre")
                .text();

        assertThat(found).contains("N’Diaye-Lefèvre").doesNotContain("Petit");
        assertThat(found).doesNotContainPattern("(?i)(href|action)=\"[^\"]*lefevre");
    }

    @ParameterizedTest
    @CsvSource({
        "liste=toutes, Cette liste n’existe pas, 1, 0",
        "tri=couleur, Ce tri n’existe pas, 1, 0",
        "ordre=autre, Cet ordre n’existe pas, 1, 0",
        "par=33, 'Choisissez 25, 50 ou 100', 1, 0",
        "page=deux, Cette page n’existe pas, 1, 0",
        "demarche=CERTDC, Une démarche choisie n’existe pas ou ne vous est pas ouverte, 0, 0",
        "demarche=EtatCivil&demarche=x, Une démarche choisie n’existe pas ou ne vous est pas ouverte, 1, 1",
        "liste=traites&statut=nouveau, Un état choisi n’existe pas dans cette liste, 0, 0",
        "statut=nouveau&statut=x, Un état choisi n’existe pas dans cette liste, 1, 1",
        "du=hier, Écrivez le début de la période, 0, 0",
        "du=31/02/2026, Écrivez le début de la période, 0, 0",
        "au=demain, Écrivez la fin de la période, 0, 0",
        "du=%2B999999-01-01, Écrivez le début de la période, 0, 0",
        "du=02/03/2026&au=01/03/2026, ne peut pas précéder, 0, 0"
    })
    void is_told_of_a_wrong_filter(String query, String words, int cases, int tags) {
        arrived("Zoé", "N’Diaye");

        var answer = karim.get("/portail/teledossiers?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(words);
        assertThat(answer.text().split("<input type=\"checkbox\" id=\"choix-", -1))
                .hasSize(cases + 1);
        assertThat(answer.text().split("Retirer le filtre", -1)).hasSize(tags + 1);
    }

    @Test
    void gives_no_parameter_in_a_request_that_claims_to_bring_files() {
        arrived("Zoé", "N’Diaye");

        var answer = karim.request()
                .header("Content-Type", "multipart/form-data; boundary=x")
                .get("/portail/teledossiers?demarche=inconnue&du=");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("N’Diaye");
    }

    @Test
    void opens_it_and_the_operator_learns_of_it() {
        var folder = arrived("Zoé", "N’Diaye");

        var page = karim.get(path(folder));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<h1>Zoé N’Diaye</h1>", folder.cases().getFirst().externalId(), "acte.pdf", "Reçu");
        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);
    }

    @Test
    void decides_and_has_a_minute_to_take_it_back() {
        var folder = opened();

        var decided = decide(folder, "devient=DONE", "message=Votre acte est parti.");
        var waiting = karim.follow(decided).text();
        assertThat(decided.status()).isEqualTo(303);
        assertThat(waiting)
                .contains("Votre décision part dans une minute", "Annuler la décision", "Votre acte est parti.");
        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);

        var withdrawn =
                karim.follow(karim.submit(path(folder) + "/decision/retrait")).text();
        assertThat(withdrawn).contains("La décision est annulée", "Enregistrer la décision");

        decide(folder, "devient=DONE", "message=");
        karim.submit(path(folder) + "/decision/envoi");
        assertThat(status(folder)).isEqualTo(Status.DONE);
    }

    @Test
    void a_refusal_without_a_reason_and_a_text_that_is_too_long_are_shown_again() {
        var folder = opened();

        var silent = decide(folder, "devient=REFUSED", "message=");
        var long_ = decide(folder, "devient=DONE", "message=" + "é".repeat(501));
        var nothing = decide(folder, "message=Gardé");

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("la raison du refus");
        assertThat(long_.text()).contains("501 caractères", "é".repeat(501));
        assertThat(nothing.text()).contains("Choisissez ce que devient", ">Gardé</textarea>");
        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);
    }

    @Test
    void the_second_of_two_agents_is_told_and_loses_nothing() {
        var folder = opened();
        var moves = moves(folder);
        portal.hub.post(portal.hub.operatorOf(folder), folder, Actions.update(Status.CLOSED));

        var late = karim.submit(path(folder) + "/decision", "devient=DONE", "vu=" + moves, "message=Mon texte");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("a changé depuis que vous l’avez ouvert", "Clos");
        assertThat(late.text()).contains("Votre texte n’est pas parti", "<p class=\"relais-said\">Mon texte</p>");
    }

    @Test
    void keeps_a_message_that_the_case_no_longer_takes() {
        var folder = opened();
        portal.hub.ledger.write(tables -> tables.processes().save(ETAT_CIVIL.allowingMessages(false)));

        var late = karim.submit(path(folder) + "/message", "lettre=Ma lettre");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("<p class=\"relais-said\">Ma lettre</p>");
    }

    @Test
    void leaves_the_decision_of_a_colleague_in_place() {
        var folder = opened();
        var lucie = portal.in(
                portal.member(People.lucie(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT)));
        lucie.get(path(folder));
        decide(folder, "devient=DONE", "message=Celui de Karim");

        var late = lucie.submit(
                path(folder) + "/decision", "devient=REFUSED", "vu=" + moves(folder), "message=Celui de Lucie");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains(
                        "Une autre personne vient de décider",
                        "Décision en attente",
                        "Celui de Karim",
                        "Celui de Lucie");
    }

    @Test
    void is_not_told_that_a_decision_left_which_a_colleague_withdrew() {
        var folder = opened();
        decide(folder, "devient=DONE", "message=");
        karim.submit(path(folder) + "/decision/retrait", "vu=" + moves(folder));

        var answer = karim.submit(path(folder) + "/decision/envoi", "vu=" + moves(folder));

        assertThat(karim.follow(answer).text())
                .contains("La décision est annulée")
                .doesNotContain("est partie");
        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);
    }

    @Test
    @Promise("HUB-51")
    void writes_to_the_applicant_and_to_its_colleagues() {
        var folder = opened();

        var message = karim.submit(path(folder) + "/message", "lettre=Bonjour <b>Zoé</b>");
        var comment = karim.submit(path(folder) + "/commentaire", "commentaire=À revoir");
        var page = karim.get(path(folder)).text();

        assertThat(message.status()).isEqualTo(303);
        assertThat(comment.status()).isEqualTo(303);
        assertThat(page).contains("Bonjour &lt;b&gt;Zoé&lt;/b&gt;", "À revoir", "N’y écrivez ni donnée de santé");
    }

    @Test
    void saves_a_file_or_reads_it_in_the_browser_without_running_it() {
        var folder = portal.hub.send(
                aFolder().to(MAIRIE_DE_LYON).with("acte « final ».pdf", 12).with("page.html", 5, "application/pdf"));
        var file = path(folder) + "/pieces/" + folder.attachments().getFirst().id();

        var saved = karim.request().get(file);
        var read = karim.request().get(file + "/lecture");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition")).startsWith("inline; ");
        assertThat(read.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(read.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITED, Analyse antivirus en cours, false",
        "CLEAN, 'Reçue, sans virus', true",
        "INFECTED, Virus trouvé, false",
        "UNREADABLE, Chiffrée ou illisible pour l’antivirus, false",
        "TOO_BIG, 'Trop volumineuse, une fois décompressée', false"
    })
    @Promise("HUB-15")
    void reads_what_the_antivirus_found_and_gets_no_file_that_it_refused(
            Verdict verdict, String words, boolean isGiven) {
        var folder = opened();
        portal.hub.ledger.write(tables -> {
            var present = tables.folders().lock(folder.id()).orElseThrow();
            tables.folders()
                    .update(present.with(present.attachments().getFirst().judged(verdict, false)));
        });
        var file = path(folder) + "/pieces/" + folder.attachments().getFirst().id();

        assertThat(karim.get(path(folder)).text()).contains(words);
        assertThat(karim.request().get(file).status() == 404).isEqualTo(!isGiven);
        assertThat(karim.request().get(file + "/lecture").status() == 404).isEqualTo(!isGiven);
    }

    @Test
    @Promise("HUB-15")
    void reads_that_an_encrypted_file_was_accepted_unread() {
        portal.hub.ledger.write(tables -> tables.encryptedFiles().accept(ETAT_CIVIL.code()));
        portal.hub.scanningWith((key, size) -> Verdict.UNREADABLE);

        assertThat(karim.get(path(opened())).text())
                .contains("Reçue, non analysée")
                .doesNotContain("sans virus");
    }

    @Test
    void saves_all_files_as_a_zip() {
        var folder = portal.hub.send(
                aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12).with("Acte.pdf", 5));

        var zip = karim.request().get(path(folder) + "/archive");

        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(zip.text()).startsWith("PK").contains("acte.pdf", "Acte-1.pdf");
    }

    @Test
    void saves_a_list_for_a_spreadsheet_in_which_nothing_runs() {
        arrived("=cmd|' /C calc'!A0", "N’Diaye");

        var csv = karim.request().get("/portail/teledossiers/export?liste=tous");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(csv.text())
                .startsWith("\ufeff")
                .contains("N’Diaye", "Nouveau", "'=cmd")
                .doesNotContain(";\"=cmd");
    }

    @Test
    @Promise({"HUB-31", "HUB-50"})
    void leaves_a_trace_of_all_that_it_reads_and_reads_nothing_without_one() {
        var folder = arrived("Zoé", "N’Diaye");
        var file = path(folder) + "/pieces/" + folder.attachments().getFirst().id();
        var pages = List.of(
                "/portail/teledossiers",
                "/portail/teledossiers/export",
                path(folder),
                file,
                file + "/lecture",
                path(folder) + "/archive");

        pages.forEach(
                page -> assertThat(karim.request().get(page).status()).as(page).isEqualTo(200));
        assertThat(traced())
                .containsExactlyInAnyOrder(
                        AccessKind.LIST,
                        AccessKind.LIST_EXPORT,
                        AccessKind.CASE,
                        AccessKind.FILE,
                        AccessKind.PREVIEW,
                        AccessKind.ARCHIVE);

        portal.hub.faults.makeUnavailable("write");
        pages.forEach(page -> {
            var answer = karim.request().get(page);
            assertThat(answer.status()).as(page).isEqualTo(503);
            assertThat(answer.text()).as(page).doesNotContain("N’Diaye", "acte.pdf");
        });
    }

    private List<AccessKind> traced() {
        var all = AccessCriteria.of(MAIRIE_DE_LYON);
        return portal.hub.ledger.transaction(tables -> tables.accessEntries().search(all, Window.ALL)).items().stream()
                .map(entry -> entry.accessed().kind())
                .toList();
    }

    @Test
    void a_hostile_name_is_only_text() {
        var folder = arrived("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>");

        for (var address : List.of(path(folder), "/portail/teledossiers?liste=tous")) {
            assertThat(karim.get(address).text())
                    .doesNotContain("<script>", "<img src=x")
                    .contains("&lt;script&gt;");
        }
    }

    private Folder arrived(String firstName, String lastName) {
        return portal.hub.send(aFolder()
                .of(new Applicant(firstName, lastName, "zoe@example.org"))
                .to(MAIRIE_DE_LYON)
                .with("acte.pdf", 12));
    }

    private Folder opened() {
        var folder = arrived("Zoé", "N’Diaye");
        karim.get(path(folder));
        return folder;
    }

    private Answer decide(Folder folder, String... fields) {
        karim.get(path(folder));
        var all = new ArrayList<>(List.of(fields));
        all.add("vu=" + moves(folder));
        return karim.submit(path(folder) + "/decision", all.toArray(String[]::new));
    }

    private int moves(Folder folder) {
        return portal.hub.firstCase(folder).moves();
    }

    private Status status(Folder folder) {
        return portal.hub.firstCase(folder).status();
    }

    private static String path(Folder folder) {
        return "/portail/teledossiers/" + folder.cases().getFirst().id();
    }
}
