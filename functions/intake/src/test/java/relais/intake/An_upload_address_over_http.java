package relais.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.GeneratedBytes;
import relais.domain.folder.Folder;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Takes what the home does not; the folder tells of it when it is next read, or completed. */
final class An_upload_address_over_http {
    private static final byte[] ACT = "%PDF-acte de naissance".getBytes(UTF_8);

    private final HttpHub http = new HttpHub(Map.of("relais.upload.limit", 10));
    private final Folder folder = http.hub.deposit(aFolder().with("acte.pdf", ACT.length));

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void is_where_the_413_says_and_what_is_put_there_is_received_once_the_folder_is_read() throws IOException {
        var refused = as(DILA).put(attachment("v1"), ACT);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.errors().getFirst()).contains("POST " + attachment("v1x") + "/upload");

        var offered = ask(DILA, ACT.length, sha256());
        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.names("/")).containsExactly("method", "url", "headers", "validUntil");
        assertThat(offered.at("/method")).isEqualTo("PUT");
        put(offered);
        var read = as(DILA).get("/teledossiers/v1/folders/" + folder.id());

        assertThat(read.at("/attachments/0/status")).isEqualTo("RECEIVED");
    }

    @Test
    void is_looked_at_when_the_folder_is_completed() throws IOException {
        put(ask(DILA, ACT.length, sha256()));

        var completed =
                as(DILA).patch("/teledossiers/v1/folders/" + folder.id(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}");

        assertThat(completed.status()).isEqualTo(204);
        assertThat(http.hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.RECEIVED);
    }

    @Test
    void is_given_for_the_declared_size_and_a_digest_alone() throws IOException {
        assertThat(ask(DILA, 3, sha256()).errors()).containsExactly("Size does not match with attachment meta-data");
        assertThat(ask(DILA, ACT.length, "AAAA").errors().getFirst()).contains("/digest", "base64 of a SHA-256");
        assertThat(as(DILA).post(attachment("v1x") + "/upload", "{}").errors().getFirst())
                .contains("[\"digest\",\"size\"]");
        assertThat(ask(DGS, 3, "?").errors()).containsExactly("Unauthorized user");
    }

    private Answer ask(OrganizationId operator, long size, String digest) {
        return as(operator)
                .post(attachment("v1x") + "/upload", "{\"size\":%d,\"digest\":\"%s\"}".formatted(size, digest));
    }

    /** As any holder of the memory store's address may. */
    private void put(Answer offered) throws IOException {
        var key = String.valueOf(offered.at("/url")).replace("memory:", "");
        http.hub.memoryBinaries.write(key, new ByteArrayInputStream(ACT));
    }

    private String attachment(String version) {
        return "/teledossiers/%s/folders/%s/attachments/%s"
                .formatted(version, folder.id(), folder.attachments().getFirst().id());
    }

    private HttpHub.Request as(OrganizationId organization) {
        return http.as(http.hub.softwareOf(organization));
    }

    private static String sha256() throws IOException {
        return GeneratedBytes.sha256(new ByteArrayInputStream(ACT));
    }
}
