package relais.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.organization.Partners.NOBODY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.organization.Organization;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Says what a deposit would be answered, all at once, and keeps nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_dry_run_over_http {
    private static final String DRY_RUN = "/teledossiers/v1x/folders:dryRun";
    private static final String FOLDERS = "/teledossiers/v1/folders";

    private static final long UPLOAD_LIMIT = 1000;

    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of("relais.upload.limit", UPLOAD_LIMIT));
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void of_a_good_deposit_accepts_it_and_leaves_its_number_free() {
        var folder = aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1);

        var answer = dryRun(Deposits.json(folder));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.names("/")).containsExactly("accepted", "errors", "ignored", "warnings", "earlier");
        assertThat(answer.at("/accepted")).isEqualTo(true);
        assertThat(answer.size("/errors") + answer.size("/ignored") + answer.size("/warnings"))
                .isZero();
        assertThat(dryRun(Deposits.json(folder)).at("/earlier")).isNull();
        assertThat(dila().post(FOLDERS, Deposits.json(folder)).status()).isEqualTo(201);
    }

    @Test
    void tells_faults_of_form_and_of_the_rules_together() {
        var folder = aFolder()
                .to(MAIRIE_DE_METZ, NOBODY, MAIRIE_DE_LYON)
                .with("acte.pdf", 1)
                .with("acte.exe", 1, "application/x-msdownload");
        var json = Deposits.json(folder)
                .replace("\"lastName\":\"Martin\",", "")
                .replace(MAIRIE_DE_LYON.companyRegister(), "12");

        var answer = dryRun(json);

        assertThat(answer.at("/accepted")).isEqualTo(false);
        assertThat(messages(answer))
                .anyMatch(message -> message.contains("missing required properties ([\"lastName\"])"))
                .anyMatch(message -> message.contains("[Path '/cases/2/recipient/companyRegister']"))
                .anyMatch(message -> message.contains("%s does not suscribed to".formatted(MAIRIE_DE_METZ)))
                .anyMatch(message -> message.contains("%s does not exist".formatted(NOBODY)))
                .anyMatch(message -> message.contains("mimeType application/x-msdownload is not enabled"))
                .hasSize(5);
    }

    @Test
    void tells_each_fault_of_the_rules_as_the_deposit_would() {
        var json = Deposits.json(aFolder().to(MAIRIE_DE_METZ, NOBODY).with("acte.pdf", 1));

        assertThat(messages(dryRun(json)))
                .isEqualTo(dila().post(FOLDERS, json).errors())
                .hasSize(2);
    }

    @Test
    void names_what_is_ignored_and_why() {
        var json = Deposits.json(aFolder().with("acte.pdf", 1))
                .replaceFirst("\\{", "{\"globalStatus\":\"CLOSED\",\"urgent\":true,")
                .replace("\"partnerAttributes\":null", "\"status\":\"DONE\",\"recipent\":{}")
                .replace("\"size\":1", "\"size\":1,\"id\":\"a\",\"hash\":null");

        var answer = dryRun(json);

        assertThat(answer.at("/accepted")).isEqualTo(true);
        assertThat(answer.json().get("ignored").values())
                .extracting(ignored -> ignored.get("property").getStringValue() + " "
                        + ignored.get("reason").getStringValue())
                .containsExactlyInAnyOrder(
                        "/globalStatus READ_ONLY",
                        "/urgent UNKNOWN",
                        "/cases/0/status READ_ONLY",
                        "/cases/0/recipent UNKNOWN",
                        "/attachments/0/id READ_ONLY",
                        "/attachments/0/hash UNKNOWN");
    }

    @Test
    void knows_every_property_of_an_answer_for_read_or_read_only() {
        var answered = dila().post(FOLDERS, Deposits.json(aFolder().with("acte.pdf", 1)))
                .text();

        var answer = dryRun(answered);

        assertThat(answer.json().get("ignored").values())
                .isNotEmpty()
                .allMatch(ignored -> ignored.get("reason").getStringValue().equals("READ_ONLY"));
    }

    @Test
    void says_that_the_same_was_deposited_before() {
        var folder = aFolder().with("acte.pdf", 1);
        var first = dila().post(FOLDERS, Deposits.json(folder));

        var answer = dryRun(Deposits.json(folder));

        assertThat(answer.at("/accepted")).isEqualTo(true);
        assertThat(answer.at("/earlier/id")).isEqualTo(first.at("/id"));
        assertThat(answer.size("/earlier/differing")).isZero();
        assertThat(answer.at("/warnings/0").toString()).contains(String.valueOf(first.at("/id")));
    }

    @Test
    void says_what_would_differ_from_what_was_deposited_before() {
        var folder = aFolder().with("acte.pdf", 1);
        dila().post(FOLDERS, Deposits.json(folder));

        var answer = dryRun(Deposits.json(folder).replace("Martin", "Durand"));

        assertThat(answer.at("/accepted")).isEqualTo(false);
        assertThat(answer.at("/earlier/differing/0")).isEqualTo("applicant.lastName");
        assertThat(messages(answer)).singleElement().asString().contains("already exists with other values");
    }

    @Test
    void warns_of_a_case_without_file_and_of_a_file_too_large_for_this_door() {
        var json = Deposits.json(aFolder()
                        .to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART)
                        .numbered("DILA-AEC-1")
                        .with("acte.pdf", UPLOAD_LIMIT + 1))
                .replace(",\"DILA-AEC-1-02\"]", "]");

        var answer = dryRun(json);

        assertThat(answer.at("/accepted")).isEqualTo(true);
        assertThat(answer.at("/warnings/0")).isEqualTo("Case DILA-AEC-1-02 gets no attachment");
        assertThat(answer.at("/warnings/1").toString()).contains("1000 bytes", "/v1x");
    }

    @Test
    void warns_of_an_empty_file_of_a_closed_recipient_and_of_one_that_handed_its_cases_over() {
        try (var alone = new HttpHub()) {
            alone.hub.send(aFolder().to(MAIRIE_DE_CLAMART));
            alone.hub.migrate(alone.hub.administration(), MAIRIE_DE_CLAMART, CD_DE_MOSELLE);
            alone.hub.ledger.write(tables -> {
                var town = tables.organizations().find(MAIRIE_DE_LYON).orElseThrow();
                tables.organizations()
                        .save(new Organization(
                                town.id(), town.name(), null, "Fermé", town.place(), town.contact(), null, null));
            });

            var answer = alone.as(alone.hub.softwareOf(DILA))
                    .post(
                            DRY_RUN,
                            Deposits.json(aFolder()
                                    .to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART)
                                    .with("vide.pdf", 0)));

            assertThat(answer.at("/accepted")).isEqualTo(true);
            assertThat(answer.size("/warnings")).isEqualTo(3);
            assertThat(answer.at("/warnings/0").toString()).contains(MAIRIE_DE_LYON.toString(), "Fermé");
            assertThat(answer.at("/warnings/1").toString())
                    .contains(MAIRIE_DE_CLAMART.toString(), "handed its cases over to " + CD_DE_MOSELLE);
            assertThat(answer.at("/warnings/2")).isEqualTo("Attachment vide.pdf: size is 0, the file is empty");
        }
    }

    @Test
    void is_for_whom_the_deposit_would_be() {
        var folder = aFolder().with("acte.pdf", 1);

        var answer = http.as(http.hub.softwareOf(DGS)).post(DRY_RUN, Deposits.json(folder));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void of_what_is_no_deposit_says_so() {
        assertThat(messages(dryRun("{"))).singleElement().asString().contains("Unable to parse JSON");
        assertThat(messages(dryRun("{}"))).singleElement().asString().contains("missing required properties");
    }

    private static List<String> messages(Answer answer) {
        var messages = new ArrayList<String>();
        answer.json()
                .get("errors")
                .values()
                .forEach(error -> messages.add(error.get("message").getStringValue()));
        return messages;
    }

    private Answer dryRun(String json) {
        return dila().post(DRY_RUN, json);
    }

    private HttpHub.Request dila() {
        return http.as(http.hub.softwareOf(DILA));
    }
}
