package relais.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Stored;
import relais.domain.folder.Folder;
import relais.edge.HttpHub;

/** Streams in, is believed only as far as it is checked, and leaves nothing behind when it breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class An_upload_over_http {
    private static final int LIMIT = 900_000;
    private static final byte[] BYTES = bytes(700_000);

    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of("relais.upload.limit", LIMIT));
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void is_kept_byte_for_byte() throws IOException {
        var folder = folder(BYTES.length);

        var answer = dila().header("digest", sha256(BYTES)).put(path(folder), BYTES);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(kept(folder)).isEqualTo(BYTES);
    }

    @Test
    void of_unknown_length_is_kept_byte_for_byte() throws IOException {
        var folder = folder(BYTES.length);

        var answer = dila().header("digest", "sha-256=" + sha256(BYTES))
                .send("PUT", path(folder), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(BYTES)));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(kept(folder)).isEqualTo(BYTES);
    }

    @Test
    void of_no_bytes_is_kept_when_none_were_declared() {
        var folder = folder(0);

        assertThat(dila().put(path(folder), new byte[0]).status()).isEqualTo(204);
        assertThat(http.hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.RECEIVED);
    }

    @Test
    void that_lies_about_its_digest_is_400_and_its_operator_reads_why() {
        var folder = folder(10);

        var answer = dila().header("digest", "lie").put(path(folder), new byte[10]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("Digest does not match");
        assertRejected(folder, "Digest does not match (SHA-256 is ");
    }

    @Test
    void that_lies_about_its_size_is_400_and_its_operator_reads_why() {
        var folder = folder(10);

        for (var lie : List.of(new byte[11], BYTES, new byte[0])) {
            var answer = dila().put(path(folder), lie);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errors()).containsExactly("Size does not match with attachment meta-data");
        }
        assertRejected(folder, "Size does not match with attachment meta-data (0 bytes instead of the 10 declared)");
    }

    @Test
    void that_lies_about_its_type_is_204_and_its_operator_reads_why() {
        var folder = folder(10);
        http.hub.recognising(head -> "image/png");
        try {
            assertThat(dila().put(path(folder), new byte[10]).status()).isEqualTo(204);
        } finally {
            http.hub.recognising(head -> "application/octet-stream");
        }

        assertRejected(folder, "Type does not match with attachment meta-data (content is image/png");
    }

    @Test
    void sent_again_after_completion_is_204_for_the_same_bytes_and_400_for_any_other() {
        var folder = http.hub.send(aFolder().with("acte.pdf", 3));

        assertThat(dila().put(path(folder), new byte[3]).status()).isEqualTo(204);
        assertThat(dila().put(path(folder), "abc".getBytes(StandardCharsets.UTF_8))
                        .errors())
                .containsExactly("Folder is HUBEE_NOTIFIED: its attachments can no longer change");
    }

    @Test
    void to_anothers_folder_is_403_however_badly_the_file_is_named() {
        var folder = folder(3);
        var dgs = http.as(http.hub.softwareOf(DGS));

        var answer = dgs.put("/teledossiers/v1/folders/%s/attachments/zz".formatted(folder.id()), new byte[3]);
        var own = dila().put("/teledossiers/v1/folders/%s/attachments/zz".formatted(folder.id()), new byte[3]);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(own.errors()).singleElement().asString().contains("\"zz\" is not a valid UUID");
    }

    @Test
    void of_an_unknown_file_is_404() {
        var folder = http.hub.send(aFolder().with("acte.pdf", 3));

        assertThat(dila().put(
                                "/teledossiers/v1/folders/%s/attachments/%s".formatted(folder.id(), UUID.randomUUID()),
                                new byte[3])
                        .errors())
                .containsExactly("Binary meta-data is not found");
    }

    @Test
    void above_what_this_home_takes_is_413_at_once_or_when_it_gets_there_and_leaves_nothing() {
        var folder = folder(LIMIT + 1);

        var announced = dila().put(path(folder), new byte[LIMIT + 1]);
        var streamed = dila().send(
                        "PUT",
                        path(folder),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1])));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(http.hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.PENDING);
        assertThat(http.hub.owed(folder)).isEmpty();
    }

    @Test
    void above_what_this_home_takes_is_403_where_it_is_anothers_and_404_where_there_is_nothing() {
        var folder = folder(LIMIT + 1);
        var unknown =
                path(folder).replace(folder.id().toString(), UUID.randomUUID().toString());
        var dgs = http.as(http.hub.softwareOf(DGS));

        assertThat(dgs.put(path(folder), new byte[LIMIT + 1]).status()).isEqualTo(403);
        assertThat(dila().put(unknown, new byte[LIMIT + 1]).status()).isEqualTo(404);
    }

    @Test
    void announced_above_the_limit_is_answered_without_waiting_for_its_bytes() throws IOException {
        var folder = folder(10);
        try (var socket = new Socket("localhost", http.port())) {
            socket.setSoTimeout(10_000);
            send(socket, head(folder, 5_000_000_000L));

            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
    }

    @Test
    void that_is_cut_leaves_the_attachment_as_it_was_and_no_byte() throws Exception {
        var folder = folder(BYTES.length);
        try (var socket = new Socket("localhost", http.port())) {
            send(socket, head(folder, BYTES.length));
            socket.getOutputStream().write(BYTES, 0, BYTES.length / 2);
        }

        assertThat(http.binaries().nextDropped()).isPresent();
        assertThat(http.hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.PENDING);
    }

    @Test
    void is_answered_with_the_reason_phrases_that_a_client_suite_reads() throws IOException {
        var folder = folder(2);
        try (var socket = new Socket("localhost", http.port())) {
            send(socket, head(folder, 2) + "ab");
            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 204 No Content");
        }
        try (var socket = new Socket("localhost", http.port())) {
            send(
                    socket,
                    head(folder, 2)
                            .replace("PUT", "GET")
                            .replaceFirst("/attachments/[^ ]+", "")
                            .replaceFirst("Content-Length: 2\r\n", ""));
            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 200 OK");
        }
        try (var socket = new Socket("localhost", http.port())) {
            var body = Deposits.json(aFolder().with("acte.pdf", 1));
            send(
                    socket,
                    head(folder, body.length()).replace("PUT", "POST").replaceFirst("folders/[^ ]+", "folders") + body);
            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 201 Created");
        }
    }

    private void assertRejected(Folder folder, String reason) {
        var shown = dila().get("/teledossiers/v1/folders/" + folder.id());
        assertThat(shown.at("/attachments/0/status")).isEqualTo("REJECTED");
        assertThat((String) shown.at("/attachments/0/rejectionReason")).startsWith(reason);
        assertThat(http.hub.owed(folder)).isEmpty();
    }

    private Folder folder(long size) {
        return http.hub.deposit(aFolder().with("acte.pdf", size));
    }

    private byte[] kept(Folder folder) throws IOException {
        var key = http.hub.firstFile(folder).stored().map(Stored::key).orElseThrow();
        try (var stream = http.hub.binaries.open(key).orElseThrow()) {
            return stream.readAllBytes();
        }
    }

    private static String path(Folder folder) {
        return "/teledossiers/v1/folders/%s/attachments/%s"
                .formatted(folder.id(), folder.attachments().getFirst().id());
    }

    private HttpHub.Request dila() {
        return http.as(http.hub.softwareOf(DILA));
    }

    private String head(Folder folder, long length) {
        return "PUT %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path(folder), http.token(http.hub.softwareOf(DILA)), length);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (var c = socket.getInputStream().read();
                c != '\r' && c >= 0;
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
