package relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.event.Actions.files;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.PDF;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import relais.domain.access.Caller;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.GeneratedBytes;
import relais.domain.event.Event;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Takes a file of an event; the event tells of it when it is next read, or sent. */
final class An_upload_address_over_http {
    private static final byte[] BYTES = new byte[3];

    private final HttpHub http = new HttpHub();
    private final Caller lyon = http.hub.softwareOf(MAIRIE_DE_LYON);
    private final Event event = http.hub.post(
            lyon,
            http.hub.send(aFolder().to(MAIRIE_DE_LYON)),
            files(),
            new FileDeclaration("acte.pdf", "piece", BYTES.length, PDF, List.of()));

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void is_looked_at_when_the_event_is_sent() throws IOException {
        put(ask(lyon));

        assertThat(http.as(lyon).patch(path("v1"), "{\"status\":\"SENT\"}").status())
                .isEqualTo(204);
    }

    @Test
    void is_looked_at_when_the_event_is_read() throws IOException {
        put(ask(lyon));

        assertThat(http.as(lyon).get(path("v1")).at("/attachments/0/status")).isEqualTo("RECEIVED");
    }

    @Test
    void is_given_to_its_sender_alone() throws IOException {
        assertThat(ask(http.hub.softwareOf(MAIRIE_DE_CLAMART)).status()).isEqualTo(403);
    }

    private Answer ask(Caller caller) throws IOException {
        var digest = GeneratedBytes.sha256(new ByteArrayInputStream(BYTES));
        return http.as(caller)
                .post(
                        path("v1x") + "/attachments/"
                                + event.attachments().getFirst().id() + "/upload",
                        "{\"size\":%d,\"digest\":\"%s\"}".formatted(BYTES.length, digest));
    }

    /** As any holder of the memory store's address may. */
    private void put(Answer offered) throws IOException {
        var key = String.valueOf(offered.at("/url")).replace("memory:", "");
        http.hub.memoryBinaries.write(key, new ByteArrayInputStream(BYTES));
    }

    private String path(String version) {
        return "/teledossiers/%s/cases/%s/events/%s".formatted(version, event.caseId(), event.id());
    }
}
