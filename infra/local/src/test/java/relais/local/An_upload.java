package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.aSmallOne;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import relais.local.PartnerSoftware.Deposited;
import relais.local.TestFolder.File;

class An_upload {
    private static final byte[] XML = "<?xml version=\"1.0\"?><acte>été</acte>".getBytes(StandardCharsets.UTF_8);
    private final PartnerSoftware dgs = SharedHub.as("osl-dgs");

    @Test
    void of_what_was_declared_is_received() {
        var deposited = opened(declared("acte.xml", XML.length, "application/xml"));

        assertThat(put(deposited, XML)).isEqualTo(204);
        assertStatus(deposited, "RECEIVED");
        assertThat(StoredBytes.of(deposited.attachmentId(0))).hasSize(1);
    }

    @Test
    void that_lies_about_its_size_is_rejected_and_leaves_no_byte() {
        var deposited = opened(declared("acte.xml", XML.length + 1, "application/xml"));

        assertRefused(dgs.put(attachmentPath(deposited), XML).body(), "Size does not match with attachment meta-data");
        assertRejected(deposited, "bytes instead of");
    }

    @Test
    void of_nothing_is_rejected_and_leaves_no_byte() {
        var deposited = opened(declared("acte.xml", XML.length, "application/xml"));

        assertThat(put(deposited, new byte[0])).isEqualTo(400);
        assertRejected(deposited, "0 bytes instead of");
    }

    @Test
    void above_what_was_declared_is_rejected_and_leaves_no_byte() {
        var deposited = opened(declared("acte.xml", 10, "application/xml"));

        assertThat(put(deposited, new byte[20_000_000])).isEqualTo(400);
        assertRejected(deposited, "more than the 10 bytes declared");
    }

    @Test
    void that_lies_about_its_type_is_rejected_and_leaves_no_byte() {
        var pdf = "%PDF-1.4\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1);
        var deposited = opened(declared("acte.xml", pdf.length, "application/xml"));

        assertThat(put(deposited, pdf)).isEqualTo(204);
        assertRejected(deposited, "content is application/pdf instead of application/xml");
    }

    @Test
    void that_lies_about_its_digest_is_rejected_and_leaves_no_byte() {
        var deposited = opened(declared("acte.xml", XML.length, "application/xml"));
        var request = dgs.request("PUT", attachmentPath(deposited), BodyPublishers.ofByteArray(XML))
                .header("digest", Digests.sha256(new byte[] {1}))
                .build();

        var answer = PartnerSoftware.sent(dgs.http(), request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertRefused(answer.body(), "Digest does not match");
        assertRejected(deposited, "SHA-256 is");
    }

    @Test
    void that_was_rejected_may_be_sent_again() {
        var deposited = opened(declared("acte.xml", XML.length, "application/xml"));
        put(deposited, new byte[0]);

        put(deposited, XML);

        assertStatus(deposited, "RECEIVED");
    }

    @Test
    void after_the_completion_is_refused_and_leaves_the_first_bytes() {
        var deposited = dgs.deposit(aSmallOne());
        var before = StoredBytes.of(deposited.attachmentId(0));

        var answer = dgs.put(attachmentPath(deposited), XML);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(StoredBytes.of(deposited.attachmentId(0))).isEqualTo(before);
    }

    @Test
    void that_is_cut_leaves_the_attachment_pending_and_no_byte() throws Exception {
        var deposited = opened(declared("gros.xml", 50_000_000, "application/xml"));

        sendHalf(attachmentPath(deposited), 50_000_000, 20_000_000);

        Eventually.assertThatIt(() -> {
            assertThat(StoredBytes.of(deposited.attachmentId(0))).isEmpty();
            assertStatus(deposited, "PENDING");
        });
    }

    @Test
    void whose_framing_breaks_changes_nothing() throws Exception {
        var deposited = opened(declared("acte.xml", XML.length, "application/xml"));
        put(deposited, XML);
        var before = StoredBytes.of(deposited.attachmentId(0));

        sendBrokenChunk(attachmentPath(deposited));

        assertStatus(deposited, "RECEIVED");
        Eventually.assertThatIt(
                () -> assertThat(StoredBytes.of(deposited.attachmentId(0))).isEqualTo(before));
    }

    @Test
    void races_another_one_and_one_of_them_wins_whole() throws Exception {
        var one = new byte[3_000_000];
        var two = new byte[3_000_000];
        java.util.Arrays.fill(two, (byte) 'x');
        var deposited = opened(declared("acte.xml", one.length, "application/xml"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(() -> put(deposited, one), () -> put(deposited, two)))) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        dgs.patch(deposited.path(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}");

        var kept = dgs.getBytes("/cases/" + deposited.caseId(0) + "/attachments/" + deposited.attachmentId(0))
                .body();
        assertThat(kept)
                .satisfiesAnyOf(
                        bytes -> assertThat(bytes).isEqualTo(one),
                        bytes -> assertThat(bytes).isEqualTo(two));
        assertThat(StoredBytes.of(deposited.attachmentId(0))).hasSize(1);
    }

    @Test
    void keeps_a_hostile_file_name_as_it_was_written() {
        var name = "../../etc/passwd\\u0001'; DROP TABLE folder; -- <script>é.xml";
        var deposited = opened(declared(name, XML.length, "application/xml"));

        put(deposited, XML);

        assertStatus(deposited, "RECEIVED");
        var shown = PartnerSoftware.json(dgs.get(deposited.path()).body())
                .get("attachments")
                .get(0)
                .get("fileName")
                .getStringValue();
        assertThat(shown).isEqualTo("../../etc/passwd\u0001'; DROP TABLE folder; -- <script>é.xml");
    }

    private Deposited opened(File file) {
        return dgs.open(aSmallOne().with(file));
    }

    private static File declared(String name, long size, String mimeType) {
        return new File(name, "DD_Certificatdedeces", size, mimeType, new byte[0]);
    }

    private int put(Deposited deposited, byte[] bytes) {
        return dgs.put(attachmentPath(deposited), bytes).statusCode();
    }

    private static String attachmentPath(Deposited deposited) {
        return deposited.path() + "/attachments/" + deposited.attachmentId(0);
    }

    private static void assertRefused(String body, String message) {
        assertThat(body).isEqualTo("{\"errors\":[{\"code\":400,\"message\":\"%s\"}]}".formatted(message));
    }

    private void assertRejected(Deposited deposited, String reason) {
        assertStatus(deposited, "REJECTED");
        assertThat(attachment(deposited).get("rejectionReason").getStringValue())
                .contains(reason);
        assertThat(StoredBytes.of(deposited.attachmentId(0))).isEmpty();
    }

    private void assertStatus(Deposited deposited, String status) {
        assertThat(attachment(deposited).get("status").getStringValue()).isEqualTo(status);
    }

    private io.micronaut.json.tree.JsonNode attachment(Deposited deposited) {
        return PartnerSoftware.json(dgs.get(deposited.path()).body())
                .get("attachments")
                .get(0);
    }

    /** Writes until the hub hangs up. */
    private void sendBrokenChunk(String path) throws IOException {
        var hub = URI.create(SharedHub.hub().url());
        try (var socket = new Socket("localhost", hub.getPort())) {
            var request =
                    "PUT /teledossiers/v1%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"
                            .formatted(path, dgs.token());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        }
    }

    private void sendHalf(String path, int announced, int sent) throws IOException {
        var hub = URI.create(SharedHub.hub().url());
        try (var socket = new Socket("localhost", hub.getPort())) {
            var head =
                    "PUT /teledossiers/v1%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/octet-stream\r\nContent-Length: %d\r\n\r\n"
                            .formatted(path, dgs.token(), announced);
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[sent]);
            out.flush();
        }
    }
}
