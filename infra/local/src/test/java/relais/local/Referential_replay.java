package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator and DataPass fill the referential, read it and write their reading back. */
interface Referential_replay extends Replay {
    @Test
    default void an_organisation_is_one_whatever_the_case_of_its_branch_up_to_the_deposit() {
        var siret = "21010101000011";
        var posted = asAdministrator("POST", "/organizations", organization(siret, "2a004"));
        var again = asAdministrator("POST", "/organizations", organization(siret, "2A004"));
        var subscribed = asAdministrator(
                "POST",
                "/subscriptions",
                subscription("SI", siret, "2a004", "DDmariage", "")
                        .replace("\"status\":\"Inactif\"", "\"status\":\"Actif\"")
                        .replace("\"accessMode\":null", "\"accessMode\":\"API\""));

        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(posted.body()).contains("\"branchCode\":\"2A004\"");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Organization SI-" + siret + "-2A004 already exists");
        assertThat(asAdministrator("GET", "/organizations/SI-" + siret + "-2a004", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(subscribed.statusCode()).isEqualTo(201);

        var deposited = hub().as("osl-dila").post("/folders", deposit("SI", siret, "2a004", "Zoé"));

        assertThat(deposited.statusCode()).isEqualTo(201);
        assertThat(deposited.body()).contains("\"branchCode\":\"2A004\"");
    }

    @Test
    default void a_person_without_a_given_name_deposits_and_is_read_so() {
        var siret = "21010101000029";
        asAdministrator("POST", "/organizations", organization(siret, "75056"));
        asAdministrator(
                "POST",
                "/subscriptions",
                subscription("SI", siret, "75056", "DDmariage", "")
                        .replace("\"status\":\"Inactif\"", "\"status\":\"Actif\"")
                        .replace("\"accessMode\":null", "\"accessMode\":\"API\""));

        var deposited = hub().as("osl-dila").post("/folders", deposit("SI", siret, "75056", ""));

        assertThat(deposited.statusCode()).isEqualTo(201);
        var id = PartnerSoftware.json(deposited.body()).get("id").getStringValue();
        assertThat(hub().as("osl-dila").get("/folders/" + id).body()).contains("\"firstName\":\"\"");
    }

    @Test
    default void what_DataPass_brought_is_put_back_as_it_was_read_without_postal_code_and_with_spaces_in_the_phone() {
        var siret = "21010101000037";
        var answer = hub().datapass().post("""
                {"event":"approve","fired_at":1772443801,"model_type":"authorization_request/hubee_dila","model_id":880037,
                 "data":{"id":880037,"state":"validated","organization":{"siret":"%s","name":"Mairie de Nouméa",
                   "insee_payload":{"etablissement":{"adresseEtablissement":{"codeCommuneEtablissement":"98818"}}}},
                   "applicant":{"email":"a@noumea.example"},
                   "data":{"scopes":["etat_civil"],"administrateur_metier_email":" Louise.Waia@noumea.example ",
                     "administrateur_metier_given_name":"Louise","administrateur_metier_family_name":"Waïa",
                     "administrateur_metier_phone_number":"+687 (0)26-51.00"}}}
                """.formatted(siret));

        assertThat(answer.statusCode()).isEqualTo(200);
        var list = "/subscriptions?processCode=EtatCivil&companyRegister=" + siret;
        Eventually.assertThatIt(
                () -> assertThat(asAdministrator("GET", list, "").body())
                        .contains("\"phoneNumber\":\"+687265100\"", "\"email\":\"Louise.Waia@noumea.example\""));
        var organization = asAdministrator("GET", "/organizations/SI-" + siret + "-98818", "");
        assertThat(organization.body()).contains("\"territory\":\"988\"", "\"postalCode\":null");
        isTakenBack("/organizations/SI-" + siret + "-98818");
        var first =
                PartnerSoftware.json(asAdministrator("GET", list, "").body()).get(0);
        isTakenBack("/subscriptions/" + first.get("id").getStringValue());
    }

    @Test
    default void an_editor_is_a_delegation_actor_that_is_answered_as_it_came() {
        var siret = "21010101000045";
        var editor = "{\"branchCode\":\"92023\",\"companyRegister\":\"21920023500014\",\"type\":\"EDT\"}";
        asAdministrator("POST", "/organizations", organization(siret, "75056"));
        var posted = asAdministrator(
                "POST",
                "/subscriptions",
                subscription("SI", siret, "75056", "OTV", "")
                        .replace("\"delegationActor\":null", "\"delegationActor\":" + editor)
                        .replace("\"phoneNumber\":null", "\"phoneNumber\":\"+687 26 51 00\""));

        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(posted.body()).contains("\"delegationActor\":" + editor, "\"phoneNumber\":\"+687265100\"");
        isTakenBack("/subscriptions/"
                + PartnerSoftware.json(posted.body()).get("id").getStringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@y.example;",
                "\\\"zoe\\\"@y.example",
                "a..b@y.example",
                "zoe.@y.example",
                "mailto:zoe@y.example"
            })
    default void an_address_that_no_mailer_takes_is_refused_at_every_door(String address) {
        var organization = asAdministrator(
                "POST",
                "/organizations",
                organization("21010101000052", "75056")
                        .replace("\"email\":null", "\"email\":\"%s\"".formatted(address)));
        var subscription = asAdministrator(
                "POST", "/subscriptions", subscription("SI", "21010101000052", "75056", "OTV", address));
        var deposit = hub().as("osl-dila")
                .post(
                        "/folders",
                        deposit("SI", "21010101000052", "75056", "Zoé")
                                .replace("\"lastName\"", "\"email\":\"%s\",\"lastName\"".formatted(address)));

        assertThat(organization.statusCode()).isEqualTo(400);
        assertThat(organization.body()).contains("[Path '/email'] String is not a valid email address");
        assertThat(subscription.statusCode()).isEqualTo(400);
        assertThat(subscription.body())
                .contains(
                        "[Path '/email'] String is not a valid email address",
                        "[Path '/localAdministrator/email'] String is not a valid email address");
        assertThat(deposit.statusCode()).isEqualTo(400);
        assertThat(deposit.body()).contains("[Path '/applicant/email'] String is not a valid email address");
    }

    @Test
    default void a_name_with_a_web_address_is_refused() {
        var answer = asAdministrator(
                "POST",
                "/subscriptions",
                subscription("SI", "21010101000060", "75056", "OTV", "")
                        .replace("\"firstName\":null", "\"firstName\":\"Gagnez sur evil.example\""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("[Path '/localAdministrator/firstName'] String is not a name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OSL", "ADMIN"})
    default void a_subscription_of_who_is_no_recipient_is_refused(String type) {
        var answer =
                asAdministrator("POST", "/subscriptions", subscription(type, "13002526500013", "75107", "OTV", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Organization %s-13002526500013-75107 cannot subscribe: /subscriber/type must be SI"
                        .formatted(type));
    }

    @Test
    default void a_process_is_given_to_no_recipient_and_its_operator_goes_on() {
        var read = asAdministrator("GET", "/processes/OTV", "").body();
        var given = read.replaceFirst(
                "\"osl\":\\{[^}]*}",
                "\"osl\":{\"type\":\"SI\",\"companyRegister\":\"21920023500014\",\"branchCode\":\"92023\"}");

        var answer = asAdministrator("PUT", "/processes/OTV", given);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Organization SI-21920023500014-92023 cannot operate a process: /osl/type must be OSL");
        assertThat(asAdministrator("GET", "/processes/OTV", "").body()).isEqualTo(read);
    }

    @Test
    default void a_process_has_delays_sizes_and_formats_that_make_sense() {
        var absurd = asAdministrator("GET", "/processes/OTV", "")
                .body()
                .replaceFirst("\"timeBeforeArchiving\":\\d+", "\"timeBeforeArchiving\":2147483647")
                .replaceFirst("\"attachmentMaxSizeEnabled\":\\d+", "\"attachmentMaxSizeEnabled\":0")
                .replaceFirst("\"siAttachmentFormatsEnabled\":\\[[^]]*]", "\"siAttachmentFormatsEnabled\":[\"pdf\"]");

        var answer = asAdministrator("PUT", "/processes/OTV", absurd);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("/timeBeforeArchiving", "/attachmentMaxSizeEnabled", "/siAttachmentFormatsEnabled/0");
        isTakenBack("/processes/OTV");
    }

    private void isTakenBack(String path) {
        var read = asAdministrator("GET", path, "");

        var put = asAdministrator("PUT", path, read.body());

        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(undated(asAdministrator("GET", path, ""))).isEqualTo(undated(read));
    }

    private HttpResponse<String> asAdministrator(String method, String path, String body) {
        return hub().as("admin").referential(method, path, body);
    }

    private static String undated(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"updateDateTime\":[^,}]*", "");
    }

    private static String organization(String siret, String branch) {
        return """
                {"type":"SI","companyRegister":"%s","branchCode":"%s","name":"Mairie","country":"France",
                 "postalCode":"20000","territory":"2A","status":"Actif","email":null,"phoneNumber":null}
                """.formatted(siret, branch);
    }

    /** @param address the administrator's, and that of arrivals; if empty, a good one and none */
    private static String subscription(String type, String siret, String branch, String process, String address) {
        return """
                {"datapassId":880000,"processCode":"%s","accessMode":null,"notificationFrequency":"Aucune",
                 "subscriber":{"type":"%s","companyRegister":"%s","branchCode":"%s"},"delegationActor":null,
                 "status":"Inactif","email":"%s",
                 "localAdministrator":{"email":"%s","firstName":null,"lastName":"Petit","phoneNumber":null}}
                """.formatted(
                        process,
                        type,
                        siret,
                        branch,
                        address,
                        address.isEmpty() ? "zoe.petit." + siret + "@mairie.example" : address);
    }

    private static String deposit(String type, String siret, String branch, String firstName) {
        var number = TestFolder.number("DILA-DDM");
        return """
                {"processCode":"DDmariage","externalId":"%s","applicant":{"firstName":"%s","lastName":"Lefèvre"},
                 "cases":[{"externalId":"%s-01","recipient":{"type":"%s","companyRegister":"%s","branchCode":"%s"}}],
                 "attachments":[{"fileName":"a.xml","type":"acte","size":4,"mimeType":"application/xml",
                   "recipients":["%s-01"]}]}
                """.formatted(number, firstName, number, type, siret, branch, number);
    }
}
