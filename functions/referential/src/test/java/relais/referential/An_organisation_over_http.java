package relais.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.NOBODY;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.organization.Organization;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Is registered once, found under its name, changed by the administration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class An_organisation_over_http {
    private static final String ALL = "/referential/v1/organizations";
    private static final String AT = "Bad Request : Validation failed.\n[ERROR][REQUEST][%s %s @%s] ";

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
        var answer = register("1000", "\"phoneNumber\":\"+330102030405\",\"id\":\"ignored\"");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.names("/"))
                .containsExactly(
                        "type",
                        "companyRegister",
                        "branchCode",
                        "name",
                        "code",
                        "country",
                        "postalCode",
                        "territory",
                        "email",
                        "phoneNumber",
                        "status",
                        "createDateTime",
                        "updateDateTime");
        assertThat(answer.at("/createDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        assertThat(answer.at("/code")).isNull();
        assertThat(answer.at("/phoneNumber")).isEqualTo("+330102030405");
        assertThat(http.as(http.hub.datapass())
                        .get(ALL + "/SI-22770001000019-1000")
                        .text())
                .isEqualTo(answer.text());
    }

    @Test
    void that_is_there_already_is_refused_in_the_words_that_datapass_looks_for() {
        register("2000", "\"code\":null");

        var again = register("2000", "\"code\":null");

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.errors()).containsExactly("Organization SI-22770001000019-2000 already exists");
    }

    @Test
    void takes_branches_with_a_dash_and_names_as_long_as_insee_gives_them() {
        var name = "é".repeat(200);

        var answer = register("57-CD", "\"name\":\"%s\",\"code\":\"CODE-DE-TREIZE\"".formatted(name));

        assertThat(answer.at("/name")).isEqualTo(name);
        assertThat(administration().get(ALL + "/SI-22770001000019-57-CD").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🏛🏛🏛🏛🏛🏛", " ", "a b", "a\\nb"})
    void takes_no_branch_that_could_not_be_named(String branch) {
        var answer = register(branch, "\"code\":null");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().asString().contains("/branchCode");
    }

    @Test
    void is_changed_as_it_was_read_and_keeps_its_first_date() {
        var read = register("3000", "\"email\":\"a+b@mairie.example\"").text();

        var answer = put("/SI-22770001000019-3000", read.replace("\"Actif\"", "\"Suspendu\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("Suspendu");
        assertThat(answer.at("/email")).isEqualTo("a+b@mairie.example");
        assertThat(answer.at("/createDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        assertThat(answer.at("/updateDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
    }

    @Test
    void that_came_without_postal_code_is_put_back_as_it_was_read() {
        var id = new OrganizationId(OrganizationType.SI, "22770001000019", "98818");
        http.hub.ledger.write(tables -> tables.organizations().insert(new Organization(id, "Nouméa")));
        var read = administration().get(ALL + "/" + id);

        var answer = put("/" + id, read.text());

        assertThat(read.at("/postalCode")).isNull();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/postalCode")).isNull();
        assertThat(answer.at("/territory")).isNull();
    }

    @Test
    void keeps_a_postal_code_that_is_left_out() {
        var read = register("4000", "\"code\":null").text();

        var answer = put("/SI-22770001000019-4000", read.replace("\"postalCode\":\"77000\",", ""));

        assertThat(answer.at("/postalCode")).isEqualTo("77000");
    }

    @Test
    void is_one_whatever_the_case_of_its_branch() {
        var answer = register("2a004", "\"code\":null");

        assertThat(answer.at("/branchCode")).isEqualTo("2A004");
        assertThat(register("2A004", "\"code\":null").errors())
                .containsExactly("Organization SI-22770001000019-2A004 already exists");
        assertThat(administration().get(ALL + "/SI-22770001000019-2a004").text())
                .isEqualTo(answer.text());
        assertThat(put("/SI-22770001000019-2a004", answer.text()).status()).isEqualTo(200);
    }

    @Test
    void is_called_on_one_line() {
        var answer = register("5000", "\"name\":\"Ville\\nCliquez ici\"");

        assertThat(answer.errors())
                .singleElement()
                .asString()
                .endsWith("[Path '/name'] String has a control character or a line end");
    }

    @Test
    void that_nobody_knows_is_404_whatever_is_wrong_with_the_request() {
        assertThat(administration().get(ALL + "/" + NOBODY).errors()).containsExactly("Organization is not found");
        assertThat(put("/" + NOBODY, "{").status()).isEqualTo(404);
    }

    @Test
    void is_told_all_its_faults_at_once() {
        var answer = administration()
                .post(
                        ALL,
                        "{\"type\":\"MAIRIE\",\"companyRegister\":\"12\",\"branchCode\":\"75056\",\"name\":\"\","
                                + "\"status\":\"Actif\",\"postalCode\":\"75000\",\"email\":\"x\",\"phoneNumber\":\"0102\"}");

        var at = AT.formatted("POST", ALL, "body");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        at + "Object has missing required properties ([\"name\",\"territory\"])",
                        at
                                + "[Path '/type'] Instance value not found in enum (possible values: [\"OSL\",\"SI\",\"ADMIN\"])",
                        at + "[Path '/companyRegister'] ECMA 262 regex \"[0-9]{14}\" does not match input string",
                        at + "[Path '/email'] String is not a valid email address",
                        at
                                + "[Path '/phoneNumber'] ECMA 262 regex \"^\\+[0-9]{9,20}$|^[0-9]{10,20}$\" does not match input string");
    }

    @Test
    void is_not_found_under_what_is_no_name() {
        var answer = administration().get(ALL + "/SI-2-3");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors().getFirst()).contains("@path.id] ECMA 262 regex");
    }

    @Test
    void keeps_its_name() {
        var answer = put("/" + MAIRIE_DE_LYON, body("9", "\"code\":null"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).hasSize(2).allMatch(error -> error.contains("is not the one of the path"));
    }

    @Test
    void is_listed_page_by_page() {
        IntStream.range(0, 5)
                .forEach(i -> administration()
                        .post(
                                ALL,
                                body("L" + i, "\"name\":\"n%d\"".formatted(9 - i))
                                        .replace("22770001000019", "11111111111111")));
        var list = ALL + "?company_register=11111111111111&type=SI&orderBy=";

        var first = administration().get(list + "name&maxResult=2");
        var second = administration().get(list + "asc(name)&maxResult=2&offSet=2");
        var last = administration().get(list + "desc(name)&maxResult=2&offset=4");
        var beyond = administration().get(list + "branche_code&maxResult=2&offset=5");

        assertThat(first.header("Content-Range")).isEqualTo("Organizations 0-1/5");
        assertThat(first.at("/0/name")).isEqualTo("n5");
        assertThat(second.header("Content-Range")).isEqualTo("Organizations 2-3/5");
        assertThat(second.at("/0/name")).isEqualTo("n7");
        assertThat(last.header("Content-Range")).isEqualTo("Organizations 4-4/5");
        assertThat(last.at("/0/name")).isEqualTo("n5");
        assertThat(beyond.header("Content-Range")).isEqualTo("Organizations */5");
        assertThat(beyond.text()).isEqualTo("[]");
    }

    private Answer register(String branch, String more) {
        return administration().post(ALL, body(branch, more));
    }

    private Answer put(String path, String json) {
        return administration().put(ALL + path, json.getBytes(StandardCharsets.UTF_8));
    }

    private HttpHub.Request administration() {
        return http.as(http.hub.administration());
    }

    private static String body(String branch, String more) {
        return ("{\"type\":\"SI\",\"companyRegister\":\"22770001000019\",\"branchCode\":\"%s\",\"name\":\"Ville\","
                        + "\"country\":\"France\",\"postalCode\":\"77000\",\"territory\":\"SEINE-ET-MARNE\",\"status\":\"Actif\",%s}")
                .formatted(branch, more)
                .replaceFirst("\"name\":\"Ville\",(?=.*\"name\")", "");
    }
}
