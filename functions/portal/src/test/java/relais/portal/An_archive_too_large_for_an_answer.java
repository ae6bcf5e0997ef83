package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.Window;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.desk.MakeArchive;
import relais.domain.folder.Folder;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.subscription.AccessMode;
import relais.edge.Answer;

/** Is prepared by another function, and handed out by a link of the store. */
final class An_archive_too_large_for_an_answer {
    private PortalHub portal;
    private Account account;
    private Surfer karim;
    private MakeArchive make;

    @BeforeEach
    void start() {
        portal = new PortalHub(Map.of("relais.download.limit", 5_000));
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        account = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.CONSULT));
        karim = portal.in(account);
        make = new MakeArchive(portal.hub.ledger, portal.hub.binaries, portal.hub.clock);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    @Promise({"HUB-31", "HUB-50"})
    void says_when_it_is_ready_and_is_fetched_by_a_link_that_names_nobody() {
        var folder = arrived();

        var page = asked(folder);
        var waits = karim.get(page);
        assertThat(PortalHub.heading(waits)).isEqualTo("L’archive se prépare");
        assertThat(waits.text())
                .contains("2 pièces", folder.externalId(), "href=\"" + page + "\"", "Actualiser")
                .doesNotContain("http-equiv", "/fichier");
        assertThat(karim.request().get(page + "/fichier").header("Location")).isEqualTo(page);
        assertThat(karim.request().get(path(folder) + "/archive").header("Location"))
                .isEqualTo(page);
        assertThat(queued()).containsExactly(id(page));

        queued().forEach(make::make);
        portal.hub.clock.advance(Duration.ofMinutes(20));
        var ready = karim.get(page);
        assertThat(PortalHub.heading(ready)).isEqualTo("L’archive est prête");
        assertThat(ready.text()).contains("10\u00a0h\u00a030", "11\u00a0h\u00a030", page + "/fichier");
        assertThat(traced(AccessKind.ARCHIVE)).isEmpty();

        var link = karim.request().get(page + "/fichier");
        assertThat(link.status()).isEqualTo(307);
        assertThat(URLDecoder.decode(link.header("Location"), StandardCharsets.UTF_8))
                .startsWith("memory:archives/" + id(page) + "?PT40M&")
                .contains("attachment; filename=\"20260302-10.30_teledossiers.zip\"")
                .doesNotContain(folder.externalId(), "dupont");
        assertThat(traced(AccessKind.ARCHIVE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.accessed().caseId()).isEqualTo(caseId(folder)));

        portal.hub.clock.advance(Duration.ofMinutes(40));
        karim = portal.in(account);
        assertThat(karim.get(page).status()).isEqualTo(404);
        assertThat(karim.request().get(page + "/fichier").status()).isEqualTo(404);
    }

    @Test
    @Promise({"HUB-31", "HUB-50"})
    void is_given_to_nobody_while_the_journal_is_down() {
        var page = asked(arrived());
        queued().forEach(make::make);

        portal.hub.faults.makeUnavailable("write");
        var refused = karim.request().get(page + "/fichier");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).doesNotContain("memory:");
    }

    @Test
    @Promise({"HUB-11", "HUB-62"})
    void is_shared_with_those_who_have_the_right_and_with_nobody_else() {
        var page = asked(arrived());
        queued().forEach(make::make);
        var colleague = portal.in(
                portal.member(People.lucie(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT)));

        assertThat(colleague.get(page).status()).isEqualTo(200);
        assertThat(colleague.request().get(page + "/fichier").status()).isEqualTo(307);

        var withoutRight = portal.in(portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.AGENT, Map.of()));
        assertThat(withoutRight.get(page).status()).isEqualTo(404);
        assertThat(withoutRight.request().get(page + "/fichier").status()).isEqualTo(404);
    }

    @Test
    void whose_file_is_gone_says_so_and_can_be_asked_for_again() {
        var folder = arrived();
        var page = asked(folder);
        portal.hub.memoryBinaries.delete(
                portal.hub.firstFile(folder).stored().orElseThrow().key());
        queued().forEach(make::make);

        var failed = karim.get(page);

        assertThat(failed.status()).isEqualTo(200);
        assertThat(PortalHub.heading(failed)).isEqualTo("L’archive n’a pas pu être préparée");
        assertThat(failed.text()).contains("n’est plus là", "Demandez l’archive de nouveau", path(folder));
        assertThat(asked(folder)).isNotEqualTo(page);
    }

    @Test
    void of_one_file_has_a_link_that_keeps_its_extension_alone() {
        var folder = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte-de-mme-dupont.PDF", 6_000));

        var link = karim.request()
                .get(path(folder) + "/pieces/" + folder.attachments().getFirst().id());

        assertThat(link.status()).isEqualTo(307);
        assertThat(link.header("Location")).contains("piece.PDF").doesNotContain("dupont");
    }

    private String asked(Folder folder) {
        Answer answer = karim.request().get(path(folder) + "/archive");
        assertThat(answer.status()).isEqualTo(303);
        return URI.create(answer.header("Location")).getPath();
    }

    private Folder arrived() {
        return portal.hub.send(aFolder()
                .to(MAIRIE_DE_LYON)
                .with("acte-de-mme-dupont.pdf", 3_000)
                .with("Acte.pdf", 3_000));
    }

    private List<UUID> queued() {
        return portal.http.context().getBean(MemoryArchiveQueue.class).submitted();
    }

    private List<AccessEntry> traced(AccessKind kind) {
        return portal.hub.ledger.transaction(
                tables -> tables.accessEntries().search(AccessCriteria.of(MAIRIE_DE_LYON), Window.ALL).items().stream()
                        .filter(entry -> entry.accessed().kind() == kind)
                        .toList());
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private static UUID caseId(Folder folder) {
        return folder.cases().getFirst().id();
    }

    private static String path(Folder folder) {
        return "/portail/teledossiers/" + caseId(folder);
    }
}
