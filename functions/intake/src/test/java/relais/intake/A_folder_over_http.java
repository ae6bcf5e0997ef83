package relais.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.folder.Folder;
import relais.domain.process.Status;
import relais.edge.HttpHub;

/** Is completed, closed, reopened and deleted by its operator alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_folder_over_http {
    private static final String COMPLETED = "{\"globalStatus\":\"HUBEE_COMPLETED\"}";

    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub();
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void completed_tells_its_recipient_before_it_is_answered() {
        var folder = received();

        var answer = dila().patch(path(folder), COMPLETED);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.bytes()).isEmpty();
        assertThat(http.hub.now(folder).globalStatus()).isEqualTo(Status.HUBEE_NOTIFIED);
    }

    @Test
    void is_completed_by_a_client_that_cannot_send_patch() {
        var folder = received();

        assertThat(dila().post(path(folder), COMPLETED).status()).isEqualTo(405);
        assertThat(dila().header("X-HTTP-Method-Override", "PATCH")
                        .post(path(folder), COMPLETED)
                        .status())
                .isEqualTo(204);
        assertThat(http.hub.now(folder).isCompleted()).isTrue();
    }

    @Test
    void is_not_completed_while_a_file_is_pending() {
        var folder = http.hub.deposit(aFolder().with("acte.pdf", 3));

        var answer = dila().patch(path(folder), COMPLETED);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("Attachments are still PENDING: acte.pdf");
    }

    @Test
    void is_closed_on_the_day_that_its_operator_says() {
        var folder = http.hub.send(aFolder().with("acte.pdf", 3));

        dila().patch(path(folder), "{\"globalStatus\":\"CLOSED\",\"closeDateTime\":\"2026-03-31T10:00:00+01:00\"}");

        assertThat(dila().get(path(folder)).at("/closeDateTime")).isEqualTo("2026-03-31T09:00:00.000+00:00");
    }

    @Test
    void is_deleted_while_it_was_not_completed() {
        var folder = received();

        assertThat(dila().header("Content-Type", "application/x-www-form-urlencoded")
                        .delete(path(folder))
                        .status())
                .isEqualTo(204);
        assertThat(dila().get(path(folder)).errors()).containsExactly("Folder is not found");
        assertThat(dila().delete(path(http.hub.send(aFolder().with("acte.pdf", 3))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void that_is_not_there_is_404_before_anything_is_said_of_the_request() {
        var nowhere = "/teledossiers/v1/folders/" + UUID.randomUUID();

        for (var answer : List.of(
                dila().get(nowhere + "?x=1"),
                dila().patch(nowhere, "{"),
                dila().delete(nowhere),
                dila().put(nowhere + "/attachments/" + UUID.randomUUID(), new byte[1]))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.errors()).containsExactly("Folder is not found");
        }
    }

    @Test
    void of_another_operator_is_403_before_anything_is_said_of_the_request() {
        var path = path(received());

        for (var answer : List.of(
                dgs().get(path),
                dgs().patch(path, "{"),
                dgs().patch(path, COMPLETED),
                dgs().delete(path),
                dgs().put(path + "/attachments/" + UUID.randomUUID(), new byte[1]))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.errors()).containsExactly("Unauthorized user");
        }
    }

    @Test
    void of_ones_own_is_400_for_a_faulty_request() {
        var folder = received();

        assertThat(dila().patch(path(folder), "{\"globalStatus\":\"NOWHERE\"}").status())
                .isEqualTo(400);
        assertThat(dila().get(path(folder) + "?maxResult=1").errors())
                .containsExactly(
                        "Bad Request : Validation failed.\n[ERROR][REQUEST][GET " + path(folder)
                                + " @query.maxResult] Query parameter 'maxResult' is unexpected on path \"/folders/{folderId}\"");
        assertThat(dila().get("/teledossiers/v1/folders/dddddd").errors())
                .containsExactly(
                        "Bad Request : Validation failed.\n[ERROR][REQUEST][GET /teledossiers/v1/folders/dddddd @path.folderId] Input string \"dddddd\" is not a valid UUID");
    }

    @Test
    void is_not_shown_to_its_recipient() {
        assertThat(http.as(http.hub.softwareOf(MAIRIE_DE_LYON))
                        .get(path(received()))
                        .status())
                .isEqualTo(403);
    }

    private Folder received() {
        var folder = http.hub.deposit(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 3));
        http.hub.upload(folder, http.hub.firstFile(folder), new byte[3]);
        return folder;
    }

    private static String path(Folder folder) {
        return "/teledossiers/v1/folders/" + folder.id();
    }

    private HttpHub.Request dila() {
        return http.as(http.hub.softwareOf(DILA));
    }

    private HttpHub.Request dgs() {
        return http.as(http.hub.softwareOf(DGS));
    }
}
