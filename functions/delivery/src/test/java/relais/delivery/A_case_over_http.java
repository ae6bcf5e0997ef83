package relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.Window;
import relais.domain.folder.Folder;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Actor;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.edge.HttpHub;

/** Is read and moved by its operator and its recipient, and by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_case_over_http {
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
    @Promise("HUB-31")
    void is_recorded_for_each_side_that_reads_it_before_it_is_shown() {
        var folder = sent();
        var number = folder.cases().getFirst().externalId();

        as(MAIRIE_DE_LYON).get(path(folder));
        as(DILA).get(path(folder));

        for (var side : List.of(MAIRIE_DE_LYON, DILA)) {
            assertThat(accesses(side, number))
                    .extracting(AccessEntry::by)
                    .containsExactly(
                            new Actor.Software(http.hub.softwareOf(side).clientId()));
        }
        var request = as(MAIRIE_DE_LYON);
        http.hub.faults.makeUnavailable("write");
        try {
            assertThat(request.get(path(folder)).status()).isEqualTo(503);
        } finally {
            http.hub.faults.restore();
        }
    }

    private List<AccessEntry> accesses(OrganizationId side, String number) {
        var sought = new AccessCriteria(side, null, number, AccessKind.CASE, null, null);
        return http.hub
                .ledger
                .transaction(tables -> tables.accessEntries().search(sought, new Window(0, 10)))
                .items();
    }

    @Test
    void is_shown_to_its_recipient_with_every_property_of_the_contract() {
        var folder = sent();

        var answer = as(MAIRIE_DE_LYON).get(path(folder));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.names("/"))
                .containsExactly(
                        "id",
                        "status",
                        "recipient",
                        "externalId",
                        "updateDateTime",
                        "transmissionDateTime",
                        "processCode",
                        "createDateTime",
                        "closeDateTime",
                        "partnerAttributes",
                        "applicant",
                        "attachments",
                        "events");
        assertThat(answer.names("/attachments/0"))
                .containsExactly("id", "status", "fileName", "type", "size", "mimeType", "rejectionReason");
        assertThat(answer.at("/status")).isEqualTo("HUBEE_NOTIFIED");
        assertThat(answer.at("/transmissionDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        assertThat(answer.at("/applicant/lastName")).isEqualTo("Martin");
        assertThat(answer.size("/attachments")).isEqualTo(2);
        assertThat(answer.at("/attachments/0/fileName")).isEqualTo("z.pdf");
        assertThat(answer.size("/events")).isZero();
    }

    @Test
    void names_no_other_recipient_of_its_folder() {
        assertThat(as(MAIRIE_DE_LYON).get(path(sent())).text())
                .doesNotContain(MAIRIE_DE_CLAMART.companyRegister(), "-02\"");
    }

    @Test
    void is_shown_light_without_attachments() {
        var answer = as(MAIRIE_DE_LYON).get(path(sent()) + "?lite=true");

        assertThat(answer.size("/attachments")).isZero();
        assertThat(answer.size("/events")).isZero();
        assertThat(as(MAIRIE_DE_LYON).get(path(sent()) + "?lite=false").size("/attachments"))
                .isEqualTo(2);
    }

    @Test
    void is_not_there_for_its_recipient_before_it_was_told() {
        var folder = http.hub.deposit(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 3));

        assertThat(as(MAIRIE_DE_LYON).get(path(folder)).errors()).containsExactly("Case is not found");
        assertThat(as(MAIRIE_DE_LYON)
                        .patch(path(folder), "{\"status\":\"SENT\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as(DILA).get(path(folder)).status()).isEqualTo(200);
    }

    @Test
    void is_moved_by_its_recipient_also_by_one_that_cannot_send_patch() {
        var folder = sent();

        assertThat(as(MAIRIE_DE_LYON)
                        .patch(path(folder), "{\"status\":\"IN_PROGRESS\"}")
                        .status())
                .isEqualTo(204);
        assertThat(as(MAIRIE_DE_LYON)
                        .post(path(folder), "{\"status\":\"DONE\"}")
                        .errors())
                .containsExactly("Method not allowed");
        assertThat(as(MAIRIE_DE_LYON)
                        .header("X-HTTP-Method-Override", "PATCH")
                        .post(path(folder), "{\"status\":\"DONE\"}")
                        .status())
                .isEqualTo(204);
        assertThat(http.hub.firstCase(folder).status()).isEqualTo(Status.DONE);
    }

    @Test
    void that_may_not_move_there_says_where_it_may() {
        var answer = as(DILA).patch(path(sent()), "{\"status\":\"DONE\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly("Case status HUBEE_NOTIFIED cannot change to DONE (allowed: CLOSED)");
    }

    @Test
    void of_others_is_403_and_one_that_is_not_there_404_before_anything_is_said_of_the_request() {
        var path = path(sent());
        var nowhere = "/teledossiers/v1/cases/" + UUID.randomUUID();

        for (var stranger : List.of(CD_DE_MOSELLE, MAIRIE_DE_CLAMART, DGS)) {
            assertThat(as(stranger).get(path + "?x=1").errors()).containsExactly("Unauthorized user");
            assertThat(as(stranger).patch(path, "{").status()).isEqualTo(403);
            assertThat(as(stranger).get(nowhere + "?x=1").errors()).containsExactly("Case is not found");
            assertThat(as(stranger).patch(nowhere, "{").status()).isEqualTo(404);
        }
    }

    @Test
    void of_ones_own_is_400_for_a_faulty_request() {
        var path = path(sent());
        var in = "Bad Request : Validation failed.\n[ERROR][REQUEST][%s " + path + " @%s] ";

        assertThat(as(MAIRIE_DE_LYON).get(path + "?lite=true&full=1").errors())
                .containsExactly(in.formatted("GET", "query.full")
                        + "Query parameter 'full' is unexpected on path \"/cases/{caseId}\"");
        assertThat(as(MAIRIE_DE_LYON).patch(path, "{}").errors())
                .containsExactly(
                        in.formatted("PATCH", "body") + "Object has missing required properties ([\"status\"])");
        assertThat(as(MAIRIE_DE_LYON).get("/teledossiers/v1/cases/dddddd").errors())
                .containsExactly(
                        "Bad Request : Validation failed.\n[ERROR][REQUEST][GET /teledossiers/v1/cases/dddddd @path.caseId] Input string \"dddddd\" is not a valid UUID");
    }

    @Test
    void of_a_subscription_on_the_portal_is_403_that_says_so() {
        var folder = http.hub.send(aFolder().to(CD_DE_MOSELLE).with("acte.pdf", 3));
        http.hub.subscribe(aSubscription(CD_DE_MOSELLE, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());

        var answer = as(CD_DE_MOSELLE).get(path(folder));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errors())
                .containsExactly(
                        "Unauthorized user: subscription EtatCivil of %s is in PORTAIL mode".formatted(CD_DE_MOSELLE));
        http.hub.subscribe(aSubscription(CD_DE_MOSELLE, ETAT_CIVIL).build());
    }

    private Folder sent() {
        return http.hub.send(
                aFolder().to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART).with("z.pdf", 3).with("a.pdf", 2));
    }

    private static String path(Folder folder) {
        return "/teledossiers/v1/cases/" + folder.cases().getFirst().id();
    }

    private HttpHub.Request as(OrganizationId organization) {
        return http.as(http.hub.softwareOf(organization));
    }
}
