package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.Window;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.desk.MakeArchive;
import relais.domain.desk.SendDecisions;
import relais.domain.folder.Applicant;
import relais.domain.folder.Folder;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.edge.Answer;

/** An agent ticks cases in a list and does one thing with all of them. */
final class Several_cases_of_a_list {
    private static final String CHOSEN = "/portail/teledossiers/choix";

    private PortalHub portal;
    private Surfer karim;

    @BeforeEach
    void start() {
        portal = new PortalHub(Map.of("relais.download.limit", 10_000));
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
    void are_ticked_all_at_once_without_a_script() {
        var first = arrived(ETAT_CIVIL, "Petit");
        arrived(ETAT_CIVIL, "Grand");
        karim.get("/portail/teledossiers");

        var page = karim.submit("/portail/teledossiers", "liste=a-traiter", "cocher=tout")
                .text();
        var none = karim.submit("/portail/teledossiers", "liste=a-traiter", "cocher=rien")
                .text();

        assertThat(page)
                .contains("2 télédossiers sont cochés", "Choisir le télédossier " + number(first), "Tout décocher");
        assertThat(page.split("name=\"choix\" value=\"[^\"]+\" checked", -1)).hasSize(3);
        assertThat(none).contains("Cocher toute cette page").doesNotContainPattern("name=\"choix\"[^>]* checked");
    }

    @Test
    void are_shown_with_what_becomes_of_each_before_anything_does() {
        var free = opened(ETAT_CIVIL, "Petit");
        var unread = arrived(ETAT_CIVIL, "Grand");
        karim.get("/portail/teledossiers");

        var page = karim.submit(CHOSEN + "/etat", ticked("devient=DONE", free, unread))
                .text();

        assertThat(page)
                .contains(
                        "1 télédossier passe à «",
                        "1 autre ne change pas",
                        "L’usager apprend que sa demande est traitée.",
                        "Personne ne l’a ouvert",
                        "Enregistrer la décision");
        assertThat(status(free)).isEqualTo(Status.SI_RECEIVED);
        assertThat(status(unread)).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(pending(free)).isFalse();
    }

    @Test
    void are_decided_on_and_taken_back_together() {
        var free = opened(ETAT_CIVIL, "Petit");
        var other = opened(CERTDC, "Moyen");
        var unread = arrived(ETAT_CIVIL, "Grand");

        var decided = decide("DONE", "Voilà", free, other, unread);

        assertThat(PortalHub.heading(decided)).isEqualTo("2 décisions partent dans une minute");
        assertThat(decided.text())
                .contains("Annuler les 2 décisions", "1 télédossier est resté comme il était", "Pas fait.");
        assertThat(List.of(pending(free), pending(other), pending(unread))).containsExactly(true, true, false);

        var withdrawn = karim.submit(CHOSEN + "/retrait", ticked("liste=tous", free, other));
        assertThat(PortalHub.heading(withdrawn)).isEqualTo("2 décisions sont annulées");
        assertThat(List.of(pending(free), pending(other))).containsOnly(false);

        decide("DONE", "", free, other);
        portal.hub.clock.advance(Duration.ofMinutes(1));
        new SendDecisions(portal.hub.ledger, portal.hub.ids, portal.hub.clock).send();
        assertThat(List.of(status(free), status(other))).containsOnly(Status.DONE);
        assertThat(karim.submit(CHOSEN + "/retrait", ticked("liste=tous", free)).text())
                .contains("Aucune décision n’est annulée", "déjà partie");
    }

    @Test
    void lose_nothing_that_was_typed_when_the_form_is_refused() {
        var free = opened(ETAT_CIVIL, "Petit");
        karim.get("/portail/teledossiers");

        var undecided = karim.submit(CHOSEN + "/etat", ticked("liste=tous", free));
        var nothing = karim.submit(CHOSEN + "/etat", "liste=tous", "devient=DONE");
        var silent = decide("REFUSED", "", free);
        var other = karim.submit(
                CHOSEN + "/decision", "choix=" + seen(free), "devient=DONE", "montre=REFUSED", "message=Mon texte");

        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text())
                .contains("Choisissez ce que deviennent")
                .containsPattern("name=\"choix\" value=\"" + id(free) + "\" checked");
        assertThat(nothing.text())
                .contains("Cochez au moins un télédossier")
                .containsPattern("value=\"DONE\" selected");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("ce qui manque ou la raison du refus", seen(free));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Vous avez choisi un autre état", ">Mon texte</textarea>", seen(free));
        assertThat(pending(free)).isFalse();
    }

    @Test
    void that_moved_since_the_page_are_left_and_said() {
        var moved = opened(ETAT_CIVIL, "Petit");
        karim.get("/portail/teledossiers");

        var late = karim.submit(CHOSEN + "/decision", "choix=" + id(moved) + ".1", "devient=DONE", "montre=DONE");

        assertThat(late.text()).contains("Aucune décision n’est enregistrée", "Il a changé depuis que vous l’avez vu");
        assertThat(pending(moved)).isFalse();
    }

    @Test
    void are_a_hundred_at_most() {
        karim.get("/portail/teledossiers");
        var fields = new ArrayList<>(List.of("devient=DONE"));
        IntStream.range(0, 101).forEach(i -> fields.add("choix=" + UUID.randomUUID()));

        assertThat(karim.submit(CHOSEN + "/etat", fields.toArray(String[]::new)).text())
                .contains("Cochez 100 télédossiers au plus");
    }

    @Test
    @Promise({"HUB-12", "HUB-62"})
    void of_another_town_or_another_demarche_give_and_change_nothing() {
        portal.hub.subscribe(aSubscription(MAIRIE_DE_CLAMART, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        var foreign = portal.hub.send(aFolder()
                .of(new Applicant("Ève", "Cachée", null))
                .to(MAIRIE_DE_CLAMART)
                .with("secret.pdf", 12));
        var own = opened(ETAT_CIVIL, "Petit");
        karim.get("/portail/teledossiers");

        for (var path : List.of("/etat", "/decision", "/retrait", "/archive", "/export")) {
            var alone = karim.submit(CHOSEN + path, decision(foreign));
            assertThat(alone.status()).as(path).isEqualTo(422);
            assertThat(alone.text()).as(path).doesNotContain("Cachée", number(foreign), "secret.pdf");
            var beside = karim.submit(CHOSEN + path, decision(foreign, own));
            assertThat(beside.status()).as(path).isEqualTo(200);
            assertThat(beside.text()).as(path).doesNotContain("Cachée", number(foreign), "secret.pdf");
            karim.get("/portail/teledossiers");
        }
        assertThat(pending(foreign)).isFalse();
        assertThat(traced())
                .noneMatch(entry -> number(foreign).equals(entry.accessed().number()));
    }

    @Test
    void come_as_one_zip_with_a_folder_each_as_often_as_asked_for() {
        var first = arrived(ETAT_CIVIL, "Petit");
        var second = arrived(CERTDC, "Moyen");
        karim.get("/portail/teledossiers");
        var form = karim.form(ticked("liste=tous", first, second));

        for (var time : List.of("first", "second")) {
            var zip = karim.sendUnseen(CHOSEN + "/archive", form);
            assertThat(zip.status()).as(time).isEqualTo(200);
            assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
            assertThat(zip.header("Content-Disposition")).contains("_teledossiers.zip");
            assertThat(zip.text()).startsWith("PK").contains(number(first) + "/acte.pdf", number(second) + "/acte.pdf");
        }
    }

    @Test
    void too_large_for_an_answer_are_prepared_as_one_zip() {
        var first = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 6_000));
        var second = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 6_000));
        karim.get("/portail/teledossiers");

        var page = karim.follow(karim.submit(CHOSEN + "/archive", ticked("liste=tous", first, second)));

        assertThat(PortalHub.heading(page)).isEqualTo("L’archive se prépare");
        assertThat(page.text()).contains("2 pièces", "de 2 télédossiers", "/portail/archives/");
        assertThat(traced()).noneMatch(entry -> entry.accessed().kind() == AccessKind.ARCHIVE);
    }

    @Test
    void whose_archive_cannot_be_made_lead_back_to_the_list() {
        var first = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 6_000));
        var second = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 6_000));
        karim.get("/portail/teledossiers");
        var address = karim.submit(CHOSEN + "/archive", ticked("liste=tous", first, second))
                .header("Location");
        portal.hub.memoryBinaries.delete(
                portal.hub.firstFile(first).stored().orElseThrow().key());
        new MakeArchive(portal.hub.ledger, portal.hub.binaries, portal.hub.clock)
                .make(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));

        assertThat(karim.get(address).text()).contains("Demandez l’archive de nouveau depuis la liste.");
    }

    @Test
    void without_a_file_are_said_to_have_none() {
        var bare = portal.hub.send(aFolder().to(MAIRIE_DE_LYON));
        karim.get("/portail/teledossiers");

        assertThat(karim.submit(CHOSEN + "/archive", ticked("liste=tous", bare)).text())
                .contains("n’a de pièce à télécharger");
    }

    @Test
    @Promise("HUB-31")
    void without_a_file_leave_no_trace_of_a_zip_that_has_others() {
        var bare = portal.hub.send(aFolder().to(MAIRIE_DE_LYON));
        var filled = arrived(ETAT_CIVIL, "Petit");
        karim.get("/portail/teledossiers");

        var zip = karim.sendUnseen(CHOSEN + "/archive", karim.form(ticked("liste=tous", bare, filled)));

        assertThat(zip.text()).contains(number(filled)).doesNotContain(number(bare));
        assertThat(traced())
                .filteredOn(entry -> entry.accessed().kind() == AccessKind.ARCHIVE)
                .singleElement()
                .satisfies(entry -> assertThat(entry.accessed().number()).isEqualTo(number(filled)));
    }

    @Test
    void come_as_a_table_of_the_chosen_alone() {
        var first = arrived(ETAT_CIVIL, "Petit");
        arrived(ETAT_CIVIL, "Grand");
        karim.get("/portail/teledossiers");

        var csv = karim.submit(CHOSEN + "/export", ticked("liste=tous", first));

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(csv.text()).contains("Petit", ETAT_CIVIL.name()).doesNotContain("Grand");
    }

    @Test
    @Promise({"HUB-31", "HUB-50"})
    void leave_a_trace_each_and_are_not_touched_without_it() {
        var first = opened(ETAT_CIVIL, "Petit");
        var second = opened(ETAT_CIVIL, "Grand");
        karim.get("/portail/teledossiers");
        var paths = List.of("/etat", "/decision", "/retrait", "/archive", "/export");

        for (var path : paths) {
            var before = traced();
            karim.sendUnseen(CHOSEN + path, karim.form(decision(first, second)));
            var added = new ArrayList<>(traced());
            before.forEach(added::remove);
            assertThat(added)
                    .as(path)
                    .extracting(
                            entry -> entry.accessed().kind(),
                            entry -> entry.accessed().number())
                    .containsExactlyInAnyOrder(tuple(kind(path), number(first)), tuple(kind(path), number(second)));
        }

        portal.hub.faults.makeUnavailable("write");
        for (var path : paths) {
            var answer = karim.sendUnseen(CHOSEN + path, karim.form(decision(second, first)));
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.text()).as(path).doesNotContain("Petit", "acte.pdf");
        }
        assertThat(pending(first)).isFalse();
    }

    private static AccessKind kind(String path) {
        return switch (path) {
            case "/archive" -> AccessKind.ARCHIVE;
            case "/export" -> AccessKind.LIST_EXPORT;
            default -> AccessKind.LIST;
        };
    }

    private Answer decide(String wanted, String message, Folder... folders) {
        karim.get("/portail/teledossiers");
        var fields = new ArrayList<>(List.of("devient=" + wanted, "montre=" + wanted, "message=" + message));
        Stream.of(folders).forEach(folder -> fields.add("choix=" + seen(folder)));
        return karim.submit(CHOSEN + "/decision", fields.toArray(String[]::new));
    }

    /** The fields of all forms about chosen cases. */
    private String[] decision(Folder... folders) {
        return Stream.concat(
                        Stream.of("devient=DONE", "montre=DONE", "liste=tous"),
                        Stream.of(folders).map(folder -> "choix=" + seen(folder)))
                .toArray(String[]::new);
    }

    private static String[] ticked(String first, Folder... folders) {
        return Stream.concat(Stream.of(first), Stream.of(folders).map(folder -> "choix=" + id(folder)))
                .toArray(String[]::new);
    }

    private String seen(Folder folder) {
        return id(folder) + "." + portal.hub.now(folder).cases().getFirst().moves();
    }

    private Folder arrived(Process process, String lastName) {
        return portal.hub.send(aFolder()
                .about(process)
                .of(new Applicant("Zoé", lastName, "zoe@example.org"))
                .to(MAIRIE_DE_LYON)
                .with("acte.pdf", 12));
    }

    private Folder opened(Process process, String lastName) {
        var folder = arrived(process, lastName);
        karim.get("/portail/teledossiers/" + id(folder));
        return folder;
    }

    private List<AccessEntry> traced() {
        var all = AccessCriteria.of(MAIRIE_DE_LYON);
        return portal.hub
                .ledger
                .transaction(tables -> tables.accessEntries().search(all, Window.ALL))
                .items();
    }

    private boolean pending(Folder folder) {
        return portal.hub.ledger.transaction(
                tables -> tables.pendingDecisions().find(id(folder)).isPresent());
    }

    private Status status(Folder folder) {
        return portal.hub.now(folder).cases().getFirst().status();
    }

    private static UUID id(Folder folder) {
        return folder.cases().getFirst().id();
    }

    private static String number(Folder folder) {
        return folder.cases().getFirst().externalId();
    }
}
