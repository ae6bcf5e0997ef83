package relais.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.aSmallOne;

import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import relais.local.PartnerSoftware.Deposited;
import relais.local.TestFolder.File;

/** Uploads that differ from their declaration, and the same ones again after the completion. */
interface Lying_upload_replay extends Replay {
    byte[] XML = "<?xml version=\"1.0\"?><acte>été</acte>".getBytes(UTF_8);
    String WRONG_SIZE = "Size does not match with attachment meta-data";

    @Test
    default void a_wrong_size_is_refused_told_to_the_operator_and_may_be_put_right() {
        var dgs = hub().as("osl-dgs");
        var folder = dgs.open(aSmallOne().with(xml()));

        var refused = dgs.put(path(folder), new byte[3]);

        assertRefused(refused, WRONG_SIZE);
        var file = file(dgs, folder.path());
        assertThat(file.get("status").getStringValue()).isEqualTo("REJECTED");
        assertThat(file.get("rejectionReason").getStringValue()).startsWith(WRONG_SIZE);
        assertThat(dgs.put(path(folder), XML).statusCode()).isEqualTo(204);
        assertThat(file(dgs, folder.path()).get("status").getStringValue()).isEqualTo("RECEIVED");
    }

    @Test
    default void a_wrong_digest_is_refused() {
        var dgs = hub().as("osl-dgs");
        var folder = dgs.open(aSmallOne().with(xml()));
        var request = dgs.request("PUT", path(folder), BodyPublishers.ofByteArray(XML))
                .header("digest", Digests.sha256(new byte[] {1}))
                .build();

        assertRefused(PartnerSoftware.sent(dgs.http(), request, BodyHandlers.ofString()), "Digest does not match");
        assertThat(file(dgs, folder.path()).get("status").getStringValue()).isEqualTo("REJECTED");
    }

    @Test
    default void a_wrong_type_is_told_without_an_error_and_the_folder_goes_without_the_file() {
        var dgs = hub().as("osl-dgs");
        var pdf = "%PDF-1.4\n".getBytes(UTF_8);
        var folder = dgs.open(
                aSmallOne().with(new File("a.xml", "DD_Certificatdedeces", pdf.length, "application/xml", pdf)));

        assertThat(dgs.put(path(folder), pdf).statusCode()).isEqualTo(204);
        assertThat(file(dgs, folder.path()).get("status").getStringValue()).isEqualTo("REJECTED");
        assertThat(completed(dgs, folder).statusCode()).isEqualTo(204);

        var seen = PartnerSoftware.json(
                hub().as("si-clamart").get("/cases/" + folder.caseId(0)).body());
        assertThat(seen.get("attachments").size()).isZero();
    }

    @Test
    default void the_same_bytes_after_the_completion_are_taken_for_a_retry_and_no_others() {
        var dgs = hub().as("osl-dgs");
        var folder = dgs.open(aSmallOne().with(xml()));
        dgs.put(path(folder), XML);
        completed(dgs, folder);

        assertThat(dgs.put(path(folder), XML).statusCode()).isEqualTo(204);
        assertThat(dgs.put(path(folder), new byte[XML.length]).statusCode()).isEqualTo(400);

        var kept = hub().as("si-clamart")
                .getBytes("/cases/%s/attachments/%s".formatted(folder.caseId(0), folder.attachmentId(0)));
        assertThat(kept.body()).isEqualTo(XML);
    }

    @Test
    default void a_file_of_an_event_is_treated_the_same_until_it_is_sent() {
        var dgs = hub().as("osl-dgs");
        var folder = dgs.open(aSmallOne().with(xml()));
        dgs.put(path(folder), XML);
        completed(dgs, folder);
        var events = "/cases/%s/events".formatted(folder.caseId(0));
        var event =
                PartnerSoftware.json(dgs.post(events, """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"attachments":[
                 {"fileName":"a.xml","type":"piece","size":%d,"mimeType":"application/xml"}]}""".formatted(XML.length)).body());
        var path = events + "/" + event.get("id").getStringValue();
        var file = path + "/attachments/"
                + event.get("attachments").get(0).get("id").getStringValue();

        assertRefused(dgs.put(file, new byte[3]), WRONG_SIZE);
        assertThat(file(dgs, path).get("status").getStringValue()).isEqualTo("REJECTED");
        assertThat(dgs.put(file, XML).statusCode()).isEqualTo(204);
        assertThat(dgs.patch(path, "{\"status\":\"SENT\"}").statusCode()).isEqualTo(204);
        assertThat(dgs.put(file, XML).statusCode()).isEqualTo(204);
        assertThat(dgs.put(file, new byte[XML.length]).statusCode()).isEqualTo(400);
    }

    @Test
    default void an_upload_address_is_refused_for_another_size_than_declared() {
        var dgs = hub().as("osl-dgs");
        var folder = dgs.open(aSmallOne().with(xml()));
        var body = "{\"size\":3,\"digest\":\"%s\"}".formatted(Digests.sha256(XML));
        var request = dgs.request("POST", path(folder), BodyPublishers.ofString(body))
                .uri(URI.create(hub().url() + "/teledossiers/v1x" + path(folder) + "/upload"))
                .build();

        assertRefused(PartnerSoftware.sent(dgs.http(), request, BodyHandlers.ofString()), WRONG_SIZE);
    }

    private static File xml() {
        return new File("acte.xml", "DD_Certificatdedeces", XML.length, "application/xml", XML);
    }

    private static String path(Deposited folder) {
        return folder.path() + "/attachments/" + folder.attachmentId(0);
    }

    private static HttpResponse<String> completed(PartnerSoftware operator, Deposited folder) {
        return operator.patch(folder.path(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}");
    }

    private static JsonNode file(PartnerSoftware operator, String path) {
        return PartnerSoftware.json(operator.get(path).body())
                .get("attachments")
                .get(0);
    }

    private static void assertRefused(HttpResponse<String> answer, String message) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"errors\":[{\"code\":400,\"message\":\"%s\"}]}".formatted(message));
    }
}
