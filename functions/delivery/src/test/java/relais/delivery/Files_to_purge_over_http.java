package relais.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import relais.domain.access.Caller;
import relais.domain.folder.Folder;
import relais.domain.process.Status;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Are listed by their pairs of ids, and no longer once these came back. */
final class Files_to_purge_over_http {
    private final HttpHub http = new HttpHub();
    private final Caller lyon = http.hub.softwareOf(MAIRIE_DE_LYON);
    private final Folder folder = http.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));

    Files_to_purge_over_http() {
        http.hub.place(folder, Status.CLOSED);
        http.hub.clock.advance(Duration.ofDays(2));
    }

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void are_told_once_due_and_no_more_once_they_came_back_as_they_were_told() {
        var listed = toPurge(lyon);
        assertThat(listed.text())
                .isEqualTo("[{\"folder_attachment_id\":\"%s\",\"case_id\":\"%s\"}]"
                        .formatted(
                                folder.attachments().getFirst().id(),
                                folder.cases().getFirst().id()));

        assertThat(purged(lyon, listed.text()).status()).isEqualTo(204);
        assertThat(purged(lyon, listed.text()).status()).isEqualTo(204);

        assertThat(toPurge(lyon).text()).isEqualTo("[]");
        assertThat(toPurge(http.hub.operatorOf(folder)).text()).isEqualTo(listed.text());
    }

    @Test
    void of_another_are_neither_told_nor_taken_back() {
        var clamart = http.hub.softwareOf(MAIRIE_DE_CLAMART);

        assertThat(toPurge(clamart).text()).isEqualTo("[]");
        assertThat(purged(clamart, toPurge(lyon).text()).errors()).containsExactly("Unauthorized user");
        assertThat(toPurge(lyon).text()).contains("folder_attachment_id");
    }

    @Test
    void told_back_wrongly_are_400_with_every_fault() {
        assertThat(purged(lyon, "{}").errors()).hasSize(1);
        assertThat(purged(lyon, "[{\"case_id\":\"x\"},3]").errors())
                .anySatisfy(error -> assertThat(error).contains("'/0'", "folder_attachment_id"))
                .anySatisfy(error -> assertThat(error).contains("'/0/case_id'", "not a valid UUID"))
                .anySatisfy(error -> assertThat(error).contains("'/1'", "object"));
        assertThat(purged(lyon, "[]").status()).isEqualTo(204);
    }

    private Answer toPurge(Caller caller) {
        return http.as(caller).get("/teledossiers/v1/attachmentsIdsForPurge");
    }

    private Answer purged(Caller caller, String json) {
        return http.as(caller).put("/teledossiers/v1/idsPurged", json.getBytes(UTF_8));
    }
}
