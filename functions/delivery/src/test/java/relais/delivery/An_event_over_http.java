package relais.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.OrganizationId;
import relais.domain.folder.Folder;
import relais.domain.process.Status;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Is posted, read, sent, received and given up by the two sides of its case, as the contract writes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class An_event_over_http {
    private static final String MESSAGE =
            "{\"actionType\":\"SENDING_MESSAGE\",\"message\":\"Bonjour\",\"notification\":true}";
    private static final String FILES = """
            {"actionType":"ATTACH_DEPOSIT","notification":true,"caseNewStatus":"DONE","attachments":[
             {"fileName":"acte é.pdf","type":"libre","size":3,"mimeType":"application/pdf","id":"ignored"}]}
            """;
    private static final List<String> PROPERTIES = List.of(
            "id",
            "transmitter",
            "message",
            "comment",
            "actionType",
            "author",
            "notification",
            "createDateTime",
            "updateDateTime",
            "status",
            "caseCurrentStatus",
            "caseNewStatus",
            "partnerAttributes",
            "attachments",
            "partnerInfo");

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
    void comes_back_with_every_property_of_the_contract_nulls_and_empty_lists_included() {
        var answer = as(MAIRIE_DE_LYON)
                .header("editorName", "Editeur")
                .post(events(sent()), "{\"actionType\":\"COM_ADD\",\"message\":\"\",\"attachments\":[]}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.names("/")).isEqualTo(PROPERTIES);
        assertThat(answer.at("/transmitter/companyRegister")).isEqualTo(MAIRIE_DE_LYON.companyRegister());
        assertThat(answer.at("/message")).isNull();
        assertThat(answer.at("/notification")).isEqualTo(false);
        assertThat(answer.at("/createDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        assertThat(answer.at("/status")).isEqualTo("SENT");
        assertThat(answer.at("/caseCurrentStatus")).isEqualTo("HUBEE_NOTIFIED");
        assertThat(answer.size("/attachments")).isZero();
        assertThat(answer.names("/partnerInfo")).containsExactly("editorName", "applicationName", "softwareVersion");
        assertThat(answer.at("/partnerInfo/editorName")).isEqualTo("Editeur");
    }

    @Test
    void is_read_alone_and_with_its_case_but_not_with_a_light_one() {
        var folder = sent();
        var posted = as(DILA).post(events(folder), MESSAGE);

        assertThat(as(MAIRIE_DE_LYON).get(event(folder, posted)).text()).isEqualTo(posted.text());
        var whole = as(MAIRIE_DE_LYON).get(aCase(folder));
        assertThat(whole.names("/events/0")).isEqualTo(PROPERTIES);
        assertThat(whole.at("/events/0/id")).isEqualTo(posted.at("/id"));
        assertThat(as(MAIRIE_DE_LYON).get(aCase(folder) + "?lite=true").size("/events"))
                .isZero();
    }

    @Test
    void keeps_its_comment_from_the_operator() {
        var folder = sent();
        var posted = as(MAIRIE_DE_LYON).post(events(folder), "{\"actionType\":\"COM_ADD\",\"comment\":\"entre nous\"}");

        assertThat(posted.at("/comment")).isEqualTo("entre nous");
        assertThat(as(DILA).get(event(folder, posted)).at("/comment")).isNull();
        assertThat(as(DILA).get(aCase(folder)).text()).doesNotContain("entre nous");
    }

    @Test
    void with_a_file_is_sent_once_the_file_is_there_and_handed_over() {
        var folder = sent();
        var posted = as(MAIRIE_DE_LYON).post(events(folder), FILES);
        var file = event(folder, posted) + "/attachments/" + posted.at("/attachments/0/id");

        assertThat(posted.at("/status")).isEqualTo("IN_PROGRESS");
        assertThat(posted.names("/attachments/0"))
                .containsExactly("id", "status", "fileName", "type", "size", "mimeType", "rejectionReason");
        assertThat(posted.at("/attachments/0/fileName")).isEqualTo("acte é.pdf");
        assertThat(patch(MAIRIE_DE_LYON, folder, posted, "SENT").errors())
                .containsExactly("Attachments are still PENDING: acte é.pdf");
        assertThat(as(MAIRIE_DE_LYON).put(file, "abc".getBytes(UTF_8)).status()).isEqualTo(204);
        assertThat(patch(MAIRIE_DE_LYON, folder, posted, "SENT").status()).isEqualTo(204);

        var read = as(DILA).get(event(folder, posted));
        assertThat(read.at("/status")).isEqualTo("SENT");
        assertThat(read.at("/attachments/0/status")).isEqualTo("RECEIVED");
        var bytes = as(DILA).header("Accept", "*/*").get(file);
        assertThat(bytes.text()).isEqualTo("abc");
        assertThat(bytes.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(bytes.header("digest")).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assertThat(http.hub.firstCase(folder).status()).isEqualTo(Status.DONE);
    }

    @Test
    void whose_bytes_are_not_what_was_announced_says_why_and_takes_them_again() {
        var folder = sent();
        var posted = as(DILA).post(events(folder), FILES);
        var file = event(folder, posted) + "/attachments/" + posted.at("/attachments/0/id");

        assertThat(as(DILA).header("digest", "sha-256=AAAA")
                        .put(file, "abc".getBytes(UTF_8))
                        .errors())
                .containsExactly("Digest does not match");
        assertThat(as(DILA).get(event(folder, posted)).at("/attachments/0/status"))
                .isEqualTo("REJECTED");
        assertThat(String.valueOf(as(DILA).get(event(folder, posted)).at("/attachments/0/rejectionReason")))
                .contains("not the one announced");

        assertThat(as(DILA).put(file, new byte[2]).errors())
                .containsExactly("Size does not match with attachment meta-data");
        as(DILA).header("digest", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
                .put(file, "abc".getBytes(UTF_8));
        assertThat(as(DILA).get(event(folder, posted)).at("/attachments/0/status"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void is_received_also_by_one_that_cannot_send_patch_and_as_often_as_it_likes() {
        var folder = sent();
        var posted = as(DILA).post(events(folder), MESSAGE);

        assertThat(as(MAIRIE_DE_LYON)
                        .post(event(folder, posted), "{\"status\":\"RECEIVED\"}")
                        .errors())
                .containsExactly("Method not allowed");
        assertThat(as(MAIRIE_DE_LYON)
                        .header("X-HTTP-Method-Override", "PATCH")
                        .post(event(folder, posted), "{\"status\":\"RECEIVED\"}")
                        .status())
                .isEqualTo(204);
        assertThat(patch(MAIRIE_DE_LYON, folder, posted, "RECEIVED").status()).isEqualTo(204);
        assertThat(as(DILA).get(event(folder, posted)).at("/status")).isEqualTo("RECEIVED");
    }

    @Test
    void is_given_up_while_its_files_are_awaited() {
        var folder = sent();
        var awaited = as(MAIRIE_DE_LYON).post(events(folder), FILES);
        var sent = as(MAIRIE_DE_LYON).post(events(folder), MESSAGE);

        assertThat(as(MAIRIE_DE_LYON).delete(event(folder, awaited)).status()).isEqualTo(204);
        assertThat(as(MAIRIE_DE_LYON).delete(event(folder, awaited)).errors()).containsExactly("Event is not found");
        assertThat(as(MAIRIE_DE_LYON).delete(event(folder, sent)).status()).isEqualTo(400);
    }

    @Test
    void that_is_faulty_is_told_all_its_faults_at_once() {
        var path = events(sent());
        var in = "Bad Request : Validation failed.\n[ERROR][REQUEST][POST " + path + " @body] ";

        assertThat(as(MAIRIE_DE_LYON).post(path, "{\"message\":\"Bonjour\"}").errors())
                .containsExactly(in + "Object has missing required properties ([\"actionType\"])");
        assertThat(as(MAIRIE_DE_LYON).post(path, """
                                {"actionType":"DANCING","notification":"yes","author":"%s","attachments":[{}]}""".formatted("a".repeat(256))).errors())
                .containsExactly(
                        in + "[Path '/actionType'] Instance value not found in enum (possible values:"
                                + " [\"STATUS_UPDATE\",\"ATTACH_DEPOSIT\",\"ATTACH_DL\",\"ATTACH_DL_ALL\",\"COM_ADD\","
                                + "\"SENDING_MESSAGE\",\"ADD_AWAITING\"])",
                        in + "[Path '/author'] String is too long (length: 256, maximum allowed: 255)",
                        in + "[Path '/notification'] Instance type (string) does not match any allowed primitive type"
                                + " (allowed: [\"boolean\"])",
                        in + "[Path '/attachments/0'] Object has missing required properties"
                                + " ([\"fileName\",\"mimeType\",\"size\",\"type\"])");
        assertThat(as(MAIRIE_DE_LYON)
                        .post(path, "{\"actionType\":\"ATTACH_DEPOSIT\"}")
                        .errors())
                .containsExactly("Event ATTACH_DEPOSIT needs at least one attachment");
    }

    @Test
    void of_others_is_403_and_one_that_is_not_there_404_before_anything_is_said_of_the_request() {
        var folder = sent();
        var posted = as(DILA).post(events(folder), MESSAGE);

        for (var stranger : List.of(MAIRIE_DE_CLAMART, DGS)) {
            assertThat(as(stranger).post(events(folder), "{").errors()).containsExactly("Unauthorized user");
            assertThat(as(stranger).get(event(folder, posted)).status()).isEqualTo(403);
            assertThat(as(stranger).patch(event(folder, posted), "{").status()).isEqualTo(403);
            assertThat(as(stranger).delete(event(folder, posted)).status()).isEqualTo(403);
            assertThat(as(stranger)
                            .put(event(folder, posted) + "/attachments/" + UUID.randomUUID(), new byte[1])
                            .status())
                    .isEqualTo(403);
        }
        var nowhere = events(folder) + "/" + UUID.randomUUID();
        assertThat(as(DILA).get(nowhere + "?x=1").errors()).containsExactly("Event is not found");
        assertThat(as(DILA).patch(nowhere, "{").errors()).containsExactly("Event is not found");
        assertThat(as(DILA).get(event(folder, posted) + "/attachments/" + UUID.randomUUID())
                        .errors())
                .containsExactly("File is not found");
        assertThat(as(DILA).put(event(folder, posted) + "/attachments/" + UUID.randomUUID(), new byte[1])
                        .errors())
                .containsExactly("Binary meta-data is not found");
    }

    private Folder sent() {
        return http.hub.send(aFolder().to(MAIRIE_DE_LYON));
    }

    private Answer patch(OrganizationId organization, Folder folder, Answer posted, String status) {
        return as(organization).patch(event(folder, posted), "{\"status\":\"%s\"}".formatted(status));
    }

    private static String aCase(Folder folder) {
        return "/teledossiers/v1/cases/" + folder.cases().getFirst().id();
    }

    private static String events(Folder folder) {
        return aCase(folder) + "/events";
    }

    private static String event(Folder folder, Answer posted) {
        return events(folder) + "/" + posted.at("/id");
    }

    private HttpHub.Request as(OrganizationId organization) {
        return http.as(http.hub.softwareOf(organization));
    }
}
