package relais.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.process.KnownProcesses;
import relais.domain.process.Status;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Is opened and changed by the administration, and read by operators and DataPass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_process_over_http {
    private static final String ALL = "/referential/v1/processes";

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
    void is_answered_with_every_property_of_the_contract() {
        var answer = administration().post(ALL, body("AEP"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.names("/"))
                .containsExactlyInAnyOrder(
                        "code",
                        "name",
                        "description",
                        "isActivated",
                        "osl",
                        "attachmentFormatsEnabled",
                        "siAttachmentFormatsEnabled",
                        "attachmentTypesEnabled",
                        "attachmentMaxSizeEnabled",
                        "statusBeforeFileDeletion",
                        "timeBeforeFileDeletion",
                        "timeBeforeArchiving",
                        "timeBeforeFolderDeletion",
                        "messageToTransmitter",
                        "subscriptionValidation",
                        "creationDateTime",
                        "updateDateTime",
                        "legalJustification");
        assertThat(answer.at("/isActivated")).isEqualTo(true);
        assertThat(answer.at("/messageToTransmitter")).isEqualTo(false);
        assertThat(answer.at("/description")).isNull();
        assertThat(answer.at("/osl/companyRegister")).isEqualTo(DGS.companyRegister());
        assertThat(answer.at("/attachmentFormatsEnabled/1")).isEqualTo("application/xml");
        assertThat(answer.size("/siAttachmentFormatsEnabled")).isZero();
        assertThat(answer.at("/creationDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        for (var reader : java.util.List.of(http.hub.softwareOf(DGS), http.hub.datapass())) {
            assertThat(http.as(reader).get(ALL + "/AEP").text()).isEqualTo(answer.text());
        }
    }

    @Test
    void that_is_there_already_or_of_an_unknown_operator_is_refused() {
        assertThat(administration().post(ALL, body("CERTDC")).errors())
                .containsExactly("Process CERTDC already exists");
        assertThat(administration()
                        .post(ALL, body("NOUVELLE").replace(DGS.companyRegister(), "00000000000000"))
                        .errors())
                .containsExactly("Organization OSL-00000000000000-75107 does not exist");
    }

    @Test
    void is_operated_by_an_osl_alone() {
        var town = "{\"type\":\"SI\",\"companyRegister\":\"%s\",\"branchCode\":\"%s\"}"
                .formatted(MAIRIE_DE_LYON.companyRegister(), MAIRIE_DE_LYON.branchCode());
        var fault = "Organization %s cannot operate a process: /osl/type must be OSL".formatted(MAIRIE_DE_LYON);
        var operated = body("VILLE").replaceFirst("\\{\"type\":\"OSL\"[^}]*}", town);
        var read = administration().get(ALL + "/CERTDC").text();

        assertThat(administration().post(ALL, operated).errors()).containsExactly(fault);
        assertThat(put("CERTDC", read.replaceFirst("\\{\"type\":\"OSL\"[^}]*}", town))
                        .errors())
                .containsExactly(fault);
        assertThat(administration().get(ALL + "/CERTDC").text()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"attachmentMaxSizeEnabled\":1073741824 | \"attachmentMaxSizeEnabled\":0 | /attachmentMaxSizeEnabled'] Numeric instance is lower than the required minimum (minimum: 1, found: 0)",
                "\"attachmentMaxSizeEnabled\":1073741824 | \"attachmentMaxSizeEnabled\":1073741825 | /attachmentMaxSizeEnabled'] Numeric instance is greater than the required maximum (maximum: 1073741824, found: 1073741825)",
                "\"timeBeforeFileDeletion\":1 | \"timeBeforeFileDeletion\":3651 | /timeBeforeFileDeletion'] Numeric instance is greater than the required maximum (maximum: 3650, found: 3651)",
                "\"timeBeforeArchiving\":2 | \"timeBeforeArchiving\":2147483647 | /timeBeforeArchiving'] Numeric instance is greater than the required maximum (maximum: 3650, found: 2147483647)",
                "\"timeBeforeFolderDeletion\":30 | \"timeBeforeFolderDeletion\":3651 | /timeBeforeFolderDeletion'] Numeric instance is greater than the required maximum (maximum: 3650, found: 3651)",
                "[\"application/pdf\", | [\"pdf\", | /attachmentFormatsEnabled/0'] String is not a media type (type/subtype)",
                "\"siAttachmentFormatsEnabled\":[] | \"siAttachmentFormatsEnabled\":[\"*/*\"] | /siAttachmentFormatsEnabled/0'] String is not a media type (type/subtype)",
                "[\"*\"] | [\" \"] | /attachmentTypesEnabled/0'] String is blank or has a control character"
            })
    void has_sizes_delays_and_formats_that_make_sense(String given, String absurd, String fault) {
        var answer = administration().post(ALL, body("ABSURDE").replace(given, absurd));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().asString().endsWith("[Path '" + fault);
    }

    @Test
    void takes_formats_in_one_text_as_the_published_file_writes_them() {
        var answer = administration()
                .post(
                        ALL,
                        body("AFORMATS")
                                .replace(
                                        "\"siAttachmentFormatsEnabled\":[]",
                                        "\"siAttachmentFormatsEnabled\":[\"application/pdf, Text/Plain; charset=utf-8\"]"));

        assertThat(answer.at("/siAttachmentFormatsEnabled/0")).isEqualTo("application/pdf");
        assertThat(answer.at("/siAttachmentFormatsEnabled/1")).isEqualTo("text/plain");
    }

    @Test
    void is_changed_as_it_was_read_and_keeps_the_statuses_of_its_table() {
        var code = KnownProcesses.CONTACT.code();
        var read = administration().get(ALL + "/" + code).text();

        var answer = administration()
                .put(
                        ALL + "/" + code,
                        read.replace("\"subscriptionValidation\":\"Auto\"", "\"subscriptionValidation\":\"manual\"")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/subscriptionValidation")).isEqualTo("Manual");
        assertThat(answer.at("/updateDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        var kept = http.hub.ledger.transaction(
                tables -> tables.processes().find(code).orElseThrow());
        assertThat(kept.statuses()).isEqualTo(KnownProcesses.CONTACT.statuses());
        assertThat(kept.retention().statusBeforeFileDeletion()).isEqualTo(Status.CLOSED);
    }

    @Test
    void that_nobody_knows_is_404() {
        assertThat(administration().get(ALL + "/XXX").errors()).containsExactly("Process is not found");
        assertThat(administration().put(ALL + "/XXX", new byte[0]).status()).isEqualTo(404);
    }

    @Test
    void is_told_all_its_faults_at_once() {
        var answer = administration()
                .post(
                        ALL,
                        body("FAUTES")
                                .replace("\"timeBeforeArchiving\":2", "\"timeBeforeArchiving\":-2")
                                .replace("\"Auto\"", "\"Jamais\"")
                                .replace("\"isActivated\":true", "\"isActivated\":\"oui\"")
                                .replace("\"name\"", "\"nom\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .extracting(error -> error.substring(error.indexOf("@body] ") + 7))
                .containsExactlyInAnyOrder(
                        "Object has missing required properties ([\"name\"])",
                        "[Path '/isActivated'] Instance type (string) does not match any allowed primitive type (allowed: [\"boolean\"])",
                        "[Path '/subscriptionValidation'] Instance value not found in enum (possible values: [\"Auto\",\"Manual\"])",
                        "[Path '/timeBeforeArchiving'] Numeric instance is lower than the required minimum (minimum: 0, found: -2)");
    }

    @Test
    void is_listed_with_all_others_by_operator_and_in_any_order() {
        var mine = administration()
                .get(ALL + "?companyRegister=" + KnownProcesses.CONTACT.osl().companyRegister());
        var downwards = administration().get(ALL + "?orderBy=desc(code)&maxResult=1&offSet=1");

        assertThat(mine.header("Content-Range")).isEqualTo("Processes 0-1/2");
        assertThat(mine.at("/0/code")).isEqualTo("CAF-contact");
        assertThat(mine.at("/1/code")).isEqualTo("EtatCivil");
        assertThat(downwards.header("Content-Range")).matches("Processes 1-1/[3-5]");
        assertThat(downwards.at("/0/code")).isEqualTo("CERTDC");
        assertThat(administration().get(ALL + "?companyRegister=99999999999999").header("Content-Range"))
                .isEqualTo("Processes */0");
        assertThat(administration().get(ALL + "?companyRegister=9").errors().getFirst())
                .endsWith("@query.companyRegister] ECMA 262 regex \"[0-9]{14}\" does not match input string \"9\"");
    }

    private Answer put(String code, String json) {
        return administration().put(ALL + "/" + code, json.getBytes(StandardCharsets.UTF_8));
    }

    private HttpHub.Request administration() {
        return http.as(http.hub.administration());
    }

    private static String body(String code) {
        return """
                {"code":"%s","name":"Démarche","isActivated":true,
                 "osl":{"type":"OSL","companyRegister":"%s","branchCode":"75107"},
                 "attachmentFormatsEnabled":["application/pdf","Application/XML"],"siAttachmentFormatsEnabled":[],
                 "attachmentTypesEnabled":["*"],"attachmentMaxSizeEnabled":1073741824,
                 "statusBeforeFileDeletion":"SI_RECEIVED","timeBeforeFileDeletion":1,"timeBeforeArchiving":2,
                 "timeBeforeFolderDeletion":30,"messageToTransmitter":false,"subscriptionValidation":"Auto",
                 "creationDateTime":null,"updateDateTime":null,"legalJustification":""}
                """.formatted(code, DGS.companyRegister());
    }
}
