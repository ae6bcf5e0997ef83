package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.aDeathCertificate;
import static relais.local.TestFolder.aSmallOne;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.OutboxEntry;

/** The template, its zips and the gateway before them, on the cloud's emulator. */
@EnabledIfEnvironmentVariable(
        named = DeployedHub.ENDPOINT,
        matches = ".+",
        disabledReason = "infra/emulators/cloud/deployed.sh starts an emulator, or is told of one")
class The_deployed_hub {
    private static final Duration SWEPT_WITHIN = Duration.ofMinutes(2);
    private static final int MORE_THAN_A_FUNCTION_TAKES = 4_600_000;

    private final DeployedHub hub = DeployedHub.shared();

    @Test
    void answers_an_unknown_route_with_the_contracts_body() {
        var dgs = hub.as("osl-dgs");

        var answer = dgs.get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"errors\":[{\"code\":404,\"message\":\"Route is not found\"}]}");
    }

    @Test
    void hands_each_recipient_and_only_each_its_part_byte_for_byte() {
        var folder = aDeathCertificate();
        var deposited = hub.as("osl-dgs").deposit(folder);

        for (var i = 0; i < 2; i++) {
            var recipient = hub.as(i == 0 ? "si-clamart" : "si-la-rochelle");
            var mine = deposited.caseId(i);
            var other = deposited.caseId(1 - i);
            assertThat(recipient.get("/notifications").body())
                    .contains(mine.toString())
                    .doesNotContain(other.toString());
            for (var file = 0; file < folder.files().size(); file++) {
                var attachment = "/attachments/" + deposited.attachmentId(file);
                var answer = recipient.getBytes("/cases/" + mine + attachment);
                var sent = folder.files().get(file).bytes();

                assertThat(answer.body()).isEqualTo(sent);
                assertThat(answer.headers().firstValue("digest")).hasValue(Digests.sha256(sent));
                assertThat(recipient.get("/cases/" + other + attachment).statusCode())
                        .isEqualTo(403);
            }
            assertThat(recipient.get("/cases/" + other).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void keeps_bytes_that_call_themselves_a_form_as_curl_does() {
        var dgs = hub.as("osl-dgs");
        var folder = aSmallOne();
        var file = folder.files().getFirst();
        var deposited = dgs.open(folder);
        var upload = dgs.request("PUT", deposited.attachmentPath(file), BodyPublishers.ofByteArray(file.bytes()))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("digest", Digests.sha256(file.bytes()))
                .build();

        var answer = PartnerSoftware.sent(dgs.http(), upload, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(dgs.get(deposited.path()).body()).contains("\"status\":\"RECEIVED\"");
    }

    @Test
    void lets_a_recipient_take_charge_and_empty_its_mailbox() {
        var dgs = hub.as("osl-dgs");
        var clamart = hub.as("si-clamart");
        var deposited = dgs.deposit(aSmallOne());

        var moved = clamart.patch("/cases/" + deposited.caseId(0), "{\"status\":\"SI_RECEIVED\"}");
        for (var notification :
                PartnerSoftware.json(clamart.get("/notifications").body()).values()) {
            clamart.delete("/notifications/" + notification.get("id").getStringValue());
        }

        assertThat(moved.statusCode()).isEqualTo(204);
        assertThat(dgs.get(deposited.path()).body()).contains("\"status\":\"SI_RECEIVED\"");
        assertThat(clamart.get("/notifications").body()).isEqualTo("[]");
    }

    @Test
    void mails_a_recipient_by_way_of_the_queue() {
        hub.as("osl-dgs").deposit(aDeathCertificate());

        Eventually.assertThatIt(() ->
                assertThat(hub.mailed()).contains("etat-civil@clamart.example", "etat-civil@la-rochelle.example"));
    }

    @Test
    void lets_in_whom_datapass_names() throws Exception {
        var visitor = new PortalVisitor(hub.url());

        var approved = hub.datapass()
                .post(PartnerSoftware.json(SampleEvents.read("datapass/post-approve.json"))
                        .get("body")
                        .getStringValue());
        Eventually.assertThatWithin(
                SWEPT_WITHIN, () -> assertThat(hub.mailed()).contains("jeanne.martin@lyon.example"));
        var invited = visitor.open(hub.pageMailedTo("jeanne.martin@lyon.example"));
        var link = invited.request().uri().getQuery();
        var chosen = visitor.submit(
                "/portail/premiere-connexion", link, "mot-de-passe=Pont-7-tramway", "confirmation=Pont-7-tramway");

        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(invited.body()).contains("Jeanne Martin");
        assertThat(invited.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(visitor.open("/portail/page-perdue").statusCode()).isEqualTo(404);
        assertThat(visitor.open("/portail/page-perdue").body()).contains("<h1>");
    }

    @Test
    void refuses_a_file_that_no_function_can_take_and_says_so_as_the_contract_does() {
        var dgs = hub.as("osl-dgs");
        var bytes = new byte[MORE_THAN_A_FUNCTION_TAKES];
        var file = new TestFolder.File("grand.pdf", "DD_Certificatdedeces", bytes.length, "application/pdf", bytes);
        var deposited = dgs.open(aSmallOne().with(file));

        var answer = dgs.put(deposited.attachmentPath(file), bytes);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).startsWith("{\"errors\":[{\"code\":413,").contains("/v1x");
    }

    @Test
    void sweeps_by_itself_what_a_crash_left() {
        var mail = new Mail(List.of("balayage@clamart.example"), "CERTDC", "Bonjour,");
        var left = OutboxEntry.due(UUID.randomUUID(), UUID.randomUUID(), new Effect.SendMail(mail), Instant.now());

        hub.ledger().write(tables -> tables.outbox().add(left));

        Eventually.assertThatWithin(SWEPT_WITHIN, () -> assertThat(hub.mailed()).contains("balayage@clamart.example"));
        Eventually.assertThatIt(() -> assertThat(hub.isOwed(left.id())).isFalse());
    }

    @Test
    void tells_nothing_to_who_shows_no_token() {
        var request = HttpRequest.newBuilder(URI.create(hub.url() + "/teledossiers/v1/notifications"))
                .header("Accept", "*/*")
                .build();

        var answer = PartnerSoftware.sent(hub.as("osl-dgs").http(), request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).startsWith("{\"errors\":[{\"code\":401,");
    }
}
