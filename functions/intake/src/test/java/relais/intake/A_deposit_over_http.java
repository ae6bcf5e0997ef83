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

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.folder.FolderBuilder;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Answers the whole folder, or every fault, and then keeps nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_deposit_over_http {
    private static final String FOLDERS = "/teledossiers/v1/folders";
    private static final String IN_BODY =
            "Bad Request : Validation failed.\n[ERROR][REQUEST][POST /teledossiers/v1/folders @body] ";

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
    void is_answered_whole_with_cases_and_files_in_the_order_of_the_request() {
        var answer = deposit(aFolder()
                .to(MAIRIE_DE_LYON, CD_DE_MOSELLE, MAIRIE_DE_CLAMART)
                .with("z.pdf", 3)
                .with("a.pdf", 2));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.names("/"))
                .containsExactly(
                        "id",
                        "globalStatus",
                        "processCode",
                        "createDateTime",
                        "closeDateTime",
                        "applicant",
                        "externalId",
                        "updateDateTime",
                        "partnerInfo",
                        "cases",
                        "attachments");
        assertThat(answer.names("/cases/0"))
                .containsExactly(
                        "id",
                        "status",
                        "recipient",
                        "externalId",
                        "updateDateTime",
                        "transmissionDateTime",
                        "partnerAttributes");
        assertThat(answer.names("/attachments/0"))
                .containsExactly(
                        "id", "status", "fileName", "type", "size", "mimeType", "recipients", "rejectionReason");
        assertThat(answer.at("/globalStatus")).isEqualTo("HUBEE_RECEIVED");
        assertThat(answer.at("/createDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        assertThat(answer.at("/closeDateTime")).isNull();
        assertThat(answer.at("/cases/0/recipient/companyRegister")).isEqualTo(MAIRIE_DE_LYON.companyRegister());
        assertThat(answer.at("/cases/1/recipient/branchCode")).isEqualTo("57-CD");
        assertThat(answer.at("/cases/2/recipient/companyRegister")).isEqualTo(MAIRIE_DE_CLAMART.companyRegister());
        assertThat(answer.at("/attachments/0/fileName")).isEqualTo("z.pdf");
        assertThat(answer.at("/attachments/1/status")).isEqualTo("PENDING");
        assertThat(answer.size("/attachments/1/recipients")).isEqualTo(3);
    }

    @Test
    void is_shown_again_as_it_was_answered() {
        var answer = deposit(aFolder().with("acte.pdf", 1));

        var shown = http.as(http.hub.softwareOf(DILA)).get(FOLDERS + "/" + answer.at("/id"));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).isEqualTo(answer.text());
    }

    @Test
    void keeps_the_software_that_sent_it() {
        var answer = http.as(http.hub.softwareOf(DILA))
                .header("editorName", "Éditions du Relais")
                .header("softwareVersion", "1.2")
                .post(FOLDERS, Deposits.json(aFolder().with("acte.pdf", 1)));

        assertThat(answer.at("/partnerInfo/softwareVersion")).isEqualTo("1.2");
        assertThat(answer.at("/partnerInfo/applicationName")).isNull();
    }

    @Test
    void repeated_is_answered_the_same_and_changed_is_told_what_differs() {
        var folder = aFolder().with("acte.pdf", 1);
        var first = deposit(folder);

        assertThat(deposit(folder).text()).isEqualTo(first.text());
        assertThat(dila(Deposits.json(folder).replace("Martin", "Durand")).errors())
                .singleElement()
                .asString()
                .endsWith("applicant.lastName");
    }

    @Test
    void of_nothing_is_told_all_that_it_lacks() {
        assertThat(dila("{}").errors())
                .containsExactly(
                        IN_BODY
                                + "Object has missing required properties ([\"applicant\",\"attachments\",\"cases\",\"externalId\",\"processCode\"])");
    }

    @Test
    void of_a_person_without_a_given_name_is_answered_with_an_empty_one() {
        var json = Deposits.json(aFolder().with("acte.pdf", 1))
                .replaceFirst("\"firstName\":\"[^\"]*\"", "\"firstName\":\"\"");

        var answer = dila(json);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/applicant/firstName")).isEqualTo("");
        assertThat(dila(json).text()).isEqualTo(answer.text());
        assertThat(dila(json.replace("\"firstName\":\"\"", "\"firstName\":null"))
                        .errors())
                .singleElement()
                .asString()
                .endsWith("[Path '/applicant'] Object has missing required properties ([\"firstName\"])");
    }

    @Test
    void is_told_every_fault_of_its_form_where_it_is() {
        var answer = dila("""
                {"processCode":"%s","externalId":"%s","applicant":{"firstName":"%s","email":"x"},
                 "cases":[{"externalId":"1","recipient":{"type":"SI","companyRegister":"123","branchCode":"12345678901"}},7],
                 "attachments":[{"fileName":"%s","type":"t","size":-1,"mimeType":"m","recipients":[]}]}
                """.formatted("p".repeat(31), "e".repeat(101), "f".repeat(300), "n".repeat(256)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        IN_BODY + "[Path '/processCode'] String is too long (length: 31, maximum allowed: 30)",
                        IN_BODY + "[Path '/externalId'] String is too long (length: 101, maximum allowed: 100)",
                        IN_BODY + "[Path '/applicant'] Object has missing required properties ([\"lastName\"])",
                        IN_BODY
                                + "[Path '/applicant/firstName'] String is too long (length: 300, maximum allowed: 255)",
                        IN_BODY + "[Path '/applicant/email'] String is not a valid email address",
                        IN_BODY
                                + "[Path '/cases/0/recipient/branchCode'] String is too long (length: 11, maximum allowed: 10)",
                        IN_BODY
                                + "[Path '/cases/0/recipient/companyRegister'] ECMA 262 regex \"[0-9]{14}\" does not match input string",
                        IN_BODY
                                + "[Path '/cases/1'] Instance type (integer) does not match any allowed primitive type (allowed: [\"object\"])",
                        IN_BODY
                                + "[Path '/attachments/0/fileName'] String is too long (length: 256, maximum allowed: 255)",
                        IN_BODY
                                + "[Path '/attachments/0/size'] Numeric instance is lower than the required minimum (minimum: 0, found: -1)",
                        IN_BODY
                                + "[Path '/attachments/0/recipients'] Array is too short: must have at least 1 elements but instance has 0 elements");
    }

    @Test
    void is_told_every_rule_of_the_demarche_that_it_breaks_and_nothing_is_kept() {
        var number = "DILA-AEC-" + UUID.randomUUID();
        var answer = deposit(aFolder()
                .numbered(number)
                .to(NOBODY, MAIRIE_DE_METZ)
                .with("acte.pdf", 2_000_000)
                .with("acte.zip", 1, "application/zip"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .hasSize(4)
                .startsWith(
                        "Case recipient SI-99999999999999-99999 does not exist",
                        "Case recipient SI-21570463800013-57463 does not suscribed to EtatCivil");
        assertThat(kept(number)).isFalse();
    }

    @Test
    void is_told_what_is_wrong_with_its_form_and_every_rule_that_it_breaks_at_once() {
        var folder = Deposits.json(aFolder().to(NOBODY).with("acte.zip", 1, "application/zip"));

        var answer = dila(folder.replace("\"lastName\"", "\"surname\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .hasSize(3)
                .startsWith(
                        IN_BODY + "[Path '/applicant'] Object has missing required properties ([\"lastName\"])",
                        "Case recipient SI-99999999999999-99999 does not exist");
    }

    @Test
    void with_two_cases_of_one_number_or_a_file_for_no_case_is_refused() {
        var folder = Deposits.json(
                aFolder().numbered("N").to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART).with("acte.pdf", 1));

        assertThat(dila(folder.replace("N-02", "N-01")).errors())
                .containsExactly("Case externalId N-01 is used more than once");
        assertThat(dila(folder.replace("[\"N-01\",\"N-02\"]", "[\"N-03\"]")).errors())
                .containsExactly("Attachment acte.pdf is addressed to cases that are not in the folder: N-03");
    }

    @Test
    void of_an_unknown_demarche_is_refused() {
        assertThat(dila(Deposits.json(aFolder().with("acte.pdf", 1)).replace("EtatCivil", "Inconnue"))
                        .errors())
                .containsExactly("Process Inconnue does not exist");
    }

    @Test
    void of_another_operators_demarche_is_403_before_any_fault_is_told() {
        var folder = Deposits.json(aFolder().with("acte.pdf", 1));
        var dgs = http.hub.softwareOf(DGS);

        assertThat(http.as(dgs).post(FOLDERS, folder).status()).isEqualTo(403);
        assertThat(http.as(dgs).post(FOLDERS, "{\"processCode\":\"EtatCivil\"}").errors())
                .containsExactly("Unauthorized user");
    }

    @Test
    void by_a_recipient_is_403() {
        assertThat(http.as(http.hub.softwareOf(MAIRIE_DE_LYON))
                        .post(FOLDERS, "{")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keeps_hostile_names_byte_for_byte() {
        var name = "../../etc/passwd\\u0001'; DROP TABLE folder;--%00😀 .pdf";
        var answer = dila(Deposits.json(aFolder().with("acte.pdf", 1)).replace("acte.pdf", name));

        assertThat(answer.at("/attachments/0/fileName"))
                .isEqualTo("../../etc/passwd\u0001'; DROP TABLE folder;--%00😀 .pdf");
    }

    private Answer deposit(FolderBuilder folder) {
        return dila(Deposits.json(folder));
    }

    private Answer dila(String json) {
        return http.as(http.hub.softwareOf(DILA)).post(FOLDERS, json);
    }

    private boolean kept(String number) {
        return http.hub.ledger.transaction(
                tables -> tables.folders().findByExternalId(DILA, number).isPresent());
    }
}
