package relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.Promise;
import relais.domain.Window;
import relais.domain.attachment.Stored;
import relais.domain.folder.Folder;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.journal.AccessOrigin;
import relais.domain.journal.Accessed;
import relais.domain.journal.Actor;
import relais.edge.HttpHub;

/** Gives the bytes that were stored, or the way to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_download_over_http {
    private static final int LIMIT = 500_000;

    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of("relais.download.limit", LIMIT));
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void gives_the_bytes_their_number_and_their_digest_whatever_is_accepted() {
        var folder = sent(LIMIT);

        var answer = lyon().header("Accept", "*/*").get(path(folder));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Length")).isEqualTo("" + LIMIT);
        assertThat(answer.header("digest")).isEqualTo(stored(folder).digest());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Last-Modified")).isEmpty();
        assertThat(answer.bytes()).isEqualTo(new byte[LIMIT]);
    }

    @Test
    void above_what_this_home_gives_leads_to_a_link_that_lasts_five_minutes() {
        var folder = sent(LIMIT + 1);

        var answer = lyon().get(path(folder));

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).contains(stored(folder).key());
        assertThat(answer.header("digest")).isEqualTo(stored(folder).digest());
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void is_not_opened_to_be_thrown_away() {
        var folder = sent(3);

        var answer = lyon().send("HEAD", path(folder), BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(http.binaries().opened()).doesNotContain(stored(folder).key());
    }

    @Test
    void of_a_file_that_is_not_there_is_404_and_of_anothers_case_403() {
        var folder = sent(3);
        var unknown = "/teledossiers/v1/cases/%s/attachments/%s"
                .formatted(folder.cases().getFirst().id(), UUID.randomUUID());

        assertThat(lyon().get(unknown).errors()).containsExactly("File is not found");
        assertThat(lyon().get(path(folder) + "?x=1").status()).isEqualTo(400);
        assertThat(http.as(http.hub.softwareOf(CD_DE_MOSELLE)).get(path(folder)).status())
                .isEqualTo(403);
    }

    @Test
    @Promise("HUB-31")
    void is_recorded_with_the_client_its_software_and_its_address() {
        var folder = sent(3);

        lyon().header("editorName", "Arpege")
                .header("applicationName", "Concerto")
                .header("softwareVersion", "4.2")
                .header("User-Agent", "Java-http-client/25")
                .header("X-Request-Id", "requete-de-lyon")
                .get(path(folder));

        var part = folder.cases().getFirst();
        var access = accesses().stream()
                .filter(each -> part.externalId().equals(each.accessed().number()))
                .findFirst()
                .orElseThrow();
        assertThat(access.by())
                .isEqualTo(
                        new Actor.Software(http.hub.softwareOf(MAIRIE_DE_LYON).clientId()));
        assertThat(access.accessed())
                .isEqualTo(Accessed.ofFile(
                        AccessKind.FILE,
                        part.id(),
                        part.externalId(),
                        folder.attachments().getFirst().id()));
        assertThat(access.origin())
                .isEqualTo(new AccessOrigin(
                        "127.0.0.1", "requete-de-lyon", "Java-http-client/25", null, "Arpege Concerto", "4.2"));
    }

    @Test
    @Promise("HUB-31")
    void is_not_given_when_nothing_can_be_recorded() {
        var folder = sent(3);
        var before = accesses().size();
        var request = lyon();
        http.hub.faults.makeUnavailable("write");
        try {
            assertThat(request.get(path(folder)).status()).isEqualTo(503);
        } finally {
            http.hub.faults.restore();
        }

        assertThat(accesses()).hasSize(before);
        assertThat(http.binaries().opened()).doesNotContain(stored(folder).key());
    }

    @Test
    void that_is_refused_is_no_access() {
        var folder = sent(3);
        var before = accesses().size();

        http.as(http.hub.softwareOf(CD_DE_MOSELLE)).get(path(folder));
        lyon().get(path(folder) + "?x=1");

        assertThat(accesses()).hasSize(before);
    }

    private List<AccessEntry> accesses() {
        return http.hub
                .ledger
                .transaction(
                        tables -> tables.accessEntries().search(AccessCriteria.of(MAIRIE_DE_LYON), new Window(0, 1000)))
                .items();
    }

    private Folder sent(int size) {
        return http.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", size));
    }

    private Stored stored(Folder folder) {
        return http.hub.firstFile(folder).stored().orElseThrow();
    }

    private static String path(Folder folder) {
        return "/teledossiers/v1/cases/%s/attachments/%s"
                .formatted(
                        folder.cases().getFirst().id(),
                        folder.attachments().getFirst().id());
    }

    private HttpHub.Request lyon() {
        return http.as(http.hub.softwareOf(MAIRIE_DE_LYON));
    }
}
