package relais.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import relais.domain.folder.Folder;
import relais.domain.folder.Status;
import relais.domain.notification.Notification;
import relais.domain.organization.OrganizationId;
import relais.domain.process.Process;
import relais.edge.HttpHub;

/**
 * A guide for partners: a recensementCitoyen from its arrival to its reopening, with a complement on the way. The DILA is the
 * operator (OSL), the town of Clamart the recipient (SI); each step is the request that its software sends.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class The_life_of_a_census_declaration {
    private static final String PDF = "application/pdf";
    private static final Process RECENSEMENT = new Process(
            "recensementCitoyen",
            "Recensement citoyen obligatoire",
            DILA,
            true,
            Set.of("10870-XML", "10870-PDF", "jf", "ji"),
            Set.of("application/xml", PDF),
            Set.of("application/xml", PDF),
            10_000_000,
            EnumSet.allOf(Status.class));

    private HttpHub http;
    private Folder folder;
    private String caseUrl;
    private String asked;
    private String answered;

    @BeforeAll
    void a_declaration_was_deposited_and_completed() {
        http = new HttpHub();
        http.hub.ledger.write(tables -> tables.processes().save(RECENSEMENT));
        http.hub.subscribe(aSubscription(MAIRIE_DE_CLAMART, RECENSEMENT).build());
        folder = http.hub.send(aFolder()
                .about(RECENSEMENT)
                .numbered("DILA-RCO-N8F602RR")
                .to(MAIRIE_DE_CLAMART)
                .with("10870-XML.xml", 9, "application/xml")
                .with("10870-PDF.pdf", 8)
                .with("A-1-N8F602RR-recensementCitoyen-jf-1.pdf", 7)
                .with("A-1-N8F602RR-recensementCitoyen-ji-0.pdf", 6));
        caseUrl = "/teledossiers/v1/cases/" + folder.cases().getFirst().id();
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    @Order(1)
    void the_town_finds_a_new_case_and_fetches_its_files() {
        var arrival = onlyNotification(MAIRIE_DE_CLAMART);
        assertThat(arrival.eventId()).isNull();

        var aCase = town().get("/teledossiers/v1/cases/" + arrival.caseId());
        assertThat(aCase.at("/status")).isEqualTo("HUBEE_NOTIFIED");
        assertThat(aCase.at("/externalId")).isEqualTo("DILA-RCO-N8F602RR-01");
        for (var i = 0; i < 4; i++) {
            var file = town().get(caseUrl + "/attachments/" + aCase.at("/attachments/%d/id".formatted(i)));
            assertThat(file.bytes()).hasSize(9 - i);
            assertThat(file.header("digest")).isNotEmpty();
        }

        assertThat(town().patch(caseUrl, "{\"status\":\"SENT\"}").status()).isEqualTo(204);
        delete(MAIRIE_DE_CLAMART, arrival);
    }

    @Test
    @Order(2)
    void the_town_takes_charge_by_an_event_that_its_patch_repeats() {
        var event = town().post(caseUrl + "/events", """
                {"actionType":"STATUS_UPDATE","author":"Mme Durand","notification":false,
                 "caseCurrentStatus":"SENT","caseNewStatus":"IN_PROGRESS"}""");

        assertThat(event.status()).isEqualTo(201);
        assertThat(town().patch(caseUrl, "{\"status\":\"IN_PROGRESS\"}").status())
                .isEqualTo(204);
        assertStatus("IN_PROGRESS");
        assertThat(http.hub.mailboxOf(DILA)).isEmpty();
    }

    @Test
    @Order(3)
    void the_town_asks_for_a_complement_and_retries_without_asking_twice() {
        var request = """
                {"actionType":"STATUS_UPDATE","author":"Mme Durand","notification":true,
                 "message":"Le justificatif de domicile est illisible","comment":"3e demande de ce foyer",
                 "caseCurrentStatus":"IN_PROGRESS","caseNewStatus":"ADD_AWAITING"}""";

        var event = town().post(caseUrl + "/events", request);
        var again = town().post(caseUrl + "/events", request);

        asked = String.valueOf(event.at("/id"));
        assertThat(again.at("/id")).isEqualTo(asked);
        assertStatus("ADD_AWAITING");
    }

    @Test
    @Order(4)
    void the_operator_reads_the_question_but_not_the_towns_own_comment() {
        var told = onlyNotification(DILA);
        assertThat(told.eventId()).isEqualTo(UUID.fromString(asked));

        var event = operator().get(caseUrl + "/events/" + asked);
        assertThat(event.at("/message")).isEqualTo("Le justificatif de domicile est illisible");
        assertThat(event.at("/comment")).isNull();
        assertThat(operator()
                        .patch(caseUrl + "/events/" + asked, "{\"status\":\"RECEIVED\"}")
                        .status())
                .isEqualTo(204);
        delete(DILA, told);
    }

    @Test
    @Order(5)
    void the_operator_answers_with_the_file_and_hands_the_case_back() {
        var event = operator().post(caseUrl + "/events", """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"message":"Le voici","caseNewStatus":"HUBEE_NOTIFIED",
                 "attachments":[{"fileName":"justificatif.png","type":"jf","size":4,"mimeType":"image/png"}]}""");
        answered = String.valueOf(event.at("/id"));
        assertThat(event.at("/status")).isEqualTo("IN_PROGRESS");
        assertStatus("ADD_AWAITING");

        var eventUrl = caseUrl + "/events/" + answered;
        assertThat(operator()
                        .put(eventUrl + "/attachments/" + event.at("/attachments/0/id"), "trop long".getBytes(UTF_8))
                        .status())
                .isEqualTo(204);
        assertThat(operator().get(eventUrl).at("/attachments/0/status")).isEqualTo("REJECTED");
        assertThat(operator()
                        .put(eventUrl + "/attachments/" + event.at("/attachments/0/id"), "-PNG".getBytes(UTF_8))
                        .status())
                .isEqualTo(204);
        assertThat(operator().patch(eventUrl, "{\"status\":\"SENT\"}").status()).isEqualTo(204);

        assertStatus("HUBEE_NOTIFIED");
    }

    @Test
    @Order(6)
    void the_town_fetches_the_complement() {
        var told = onlyNotification(MAIRIE_DE_CLAMART);
        assertThat(told.eventId()).isEqualTo(UUID.fromString(answered));

        var eventUrl = caseUrl + "/events/" + told.eventId();
        var event = town().get(eventUrl);
        assertThat(town().get(eventUrl + "/attachments/" + event.at("/attachments/0/id"))
                        .text())
                .isEqualTo("-PNG");
        assertThat(town().patch(eventUrl, "{\"status\":\"RECEIVED\"}").status()).isEqualTo(204);
        delete(MAIRIE_DE_CLAMART, told);
    }

    @Test
    @Order(7)
    void the_town_gives_its_certificate_and_is_done() {
        assertThat(town().patch(caseUrl, "{\"status\":\"DONE\"}").status()).isEqualTo(204);
        var event = town().post(caseUrl + "/events", """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"caseNewStatus":"DONE",
                 "attachments":[{"fileName":"attestation.pdf","type":"attestation","size":3,"mimeType":"application/pdf"}]}""");
        var eventUrl = caseUrl + "/events/" + event.at("/id");
        town().put(eventUrl + "/attachments/" + event.at("/attachments/0/id"), "PDF".getBytes(UTF_8));
        assertThat(town().patch(eventUrl, "{\"status\":\"SENT\"}").status()).isEqualTo(204);

        var told = onlyNotification(DILA);
        assertThat(operator()
                        .get(eventUrl + "/attachments/" + event.at("/attachments/0/id"))
                        .text())
                .isEqualTo("PDF");
        delete(DILA, told);
        assertStatus("DONE");
    }

    @Test
    @Order(8)
    void the_operator_closes_reopens_and_closes_again_and_no_one_is_told() {
        for (var status : new String[] {"CLOSED", "HUBEE_NOTIFIED"}) {
            http.hub.clock.advance(Duration.ofMinutes(1));
            assertThat(operator()
                            .patch(caseUrl, "{\"status\":\"%s\"}".formatted(status))
                            .status())
                    .isEqualTo(204);
            assertStatus(status);
        }
        town().patch(caseUrl, "{\"status\":\"DONE\"}");
        operator().patch(caseUrl, "{\"status\":\"CLOSED\"}");

        assertStatus("CLOSED");
        assertThat(http.hub.mailboxOf(DILA)).isEmpty();
        assertThat(http.hub.mailboxOf(MAIRIE_DE_CLAMART)).isEmpty();
    }

    @Test
    @Order(9)
    void the_case_tells_its_whole_story_oldest_first() {
        var aCase = operator().get(caseUrl);

        assertThat(aCase.size("/events")).isEqualTo(4);
        assertThat(aCase.at("/events/0/caseNewStatus")).isEqualTo("IN_PROGRESS");
        assertThat(aCase.at("/events/1/id")).isEqualTo(asked);
        assertThat(aCase.at("/events/1/status")).isEqualTo("RECEIVED");
        assertThat(aCase.at("/events/2/id")).isEqualTo(answered);
        assertThat(aCase.at("/events/3/attachments/0/fileName")).isEqualTo("attestation.pdf");
    }

    private void assertStatus(String status) {
        assertThat(operator().get(caseUrl + "?lite=true").at("/status")).isEqualTo(status);
    }

    private Notification onlyNotification(OrganizationId organization) {
        assertThat(http.hub.mailboxOf(organization)).hasSize(1);
        return http.hub.mailboxOf(organization).getFirst();
    }

    /** Its requests are the mailbox function's, whose own tests show them. */
    private void delete(OrganizationId organization, Notification notification) {
        http.hub.deleteNotification.delete(http.hub.softwareOf(organization), notification.id());
    }

    private HttpHub.Request town() {
        return http.as(http.hub.softwareOf(MAIRIE_DE_CLAMART));
    }

    private HttpHub.Request operator() {
        return http.as(http.hub.softwareOf(DILA));
    }
}
