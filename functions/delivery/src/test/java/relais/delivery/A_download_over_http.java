package relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.attachment.Stored;
import relais.domain.folder.Folder;
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
