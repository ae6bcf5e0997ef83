package relais.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.process.KnownProcesses.CERTDC;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.access.Caller;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.folder.Folder;
import relais.edge.HttpHub;
import relais.edge.RawConnection;

/** Hold what is their client's share, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Stalled_uploads {
    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of("relais.upload.share", 2, "relais.upload.patience", "100ms"));
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void make_their_client_wait_and_nobody_else() throws Exception {
        var dila = http.hub.softwareOf(DILA);
        var dgs = http.hub.softwareOf(DGS);
        try (var first = stalled(dila);
                var second = stalled(dila)) {
            var refused = uploaded(dila);
            var taken = uploaded(dgs);

            assertThat(refused)
                    .startsWith("HTTP/1.1 503 Service Unavailable")
                    .containsIgnoringCase("\r\nretry-after: 5\r\n")
                    .contains("{\"errors\":[{\"code\":503,\"message\":\"No answer in time : try again");
            assertThat(taken).startsWith("HTTP/1.1 204");
            assertThat(http.as(dila)
                            .get("/teledossiers/v1/folders/"
                                    + http.hub.deposit(aFolder()).id())
                            .status())
                    .as("what is no upload")
                    .isEqualTo(200);
        }
        // both were broken off
        assertThat(http.binaries().nextDropped()).isPresent();
        assertThat(http.binaries().nextDropped()).isPresent();
        assertThat(uploaded(dila)).startsWith("HTTP/1.1 204");
    }

    @Test
    void refused_for_want_of_a_share_leave_the_file_as_it_was() throws Exception {
        var dila = http.hub.softwareOf(DILA);
        var folder = http.hub.deposit(aFolder().with("acte.pdf", 3));
        try (var first = stalled(dila);
                var second = stalled(dila);
                var third = new RawConnection(http.port())) {
            assertThat(third.send(head(folder, dila, 3)).send("abc").answer()).startsWith("HTTP/1.1 503");
        }

        assertThat(http.hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.PENDING);
        http.binaries().nextDropped();
        http.binaries().nextDropped();
    }

    @Test
    void of_a_store_that_does_not_answer_are_answered_503() throws IOException {
        var dgs = http.hub.softwareOf(DGS);
        var folder = http.hub.deposit(aFolder().from(DGS).about(CERTDC).with("acte.pdf", 3));
        for (var port : new String[] {"transaction", "write"}) {
            http.hub.faults.makeUnavailable(port);
            try (var connection = new RawConnection(http.port())) {
                assertThat(connection.send(head(folder, dgs, 3)).send("abc").answer())
                        .as(port)
                        .startsWith("HTTP/1.1 503 Service Unavailable")
                        .containsIgnoringCase("\r\nretry-after: 5\r\n");
            } finally {
                http.hub.faults.restore();
            }
        }
    }

    /** An upload of which only the first bytes were sent and read. */
    private RawConnection stalled(Caller caller) throws IOException, InterruptedException {
        var folder = http.hub.deposit(aFolder().with("gros.pdf", 100_000));
        var connection = new RawConnection(http.port());
        connection.send(head(folder, caller, 100_000)).send(new byte[10]);
        assertThat(http.binaries().isBegun(folder.attachments().getFirst().id()))
                .isTrue();
        return connection;
    }

    private String uploaded(Caller caller) throws IOException {
        var builder =
                caller.equals(http.hub.softwareOf(DGS)) ? aFolder().from(DGS).about(CERTDC) : aFolder();
        var folder = http.hub.deposit(builder.with("acte.pdf", 3));
        try (var connection = new RawConnection(http.port())) {
            return connection.send(head(folder, caller, 3)).send("abc").answer();
        }
    }

    private String head(Folder folder, Caller caller, long length) {
        return "PUT /teledossiers/v1/folders/%s/attachments/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(folder.id(), folder.attachments().getFirst().id(), http.token(caller), length);
    }
}
