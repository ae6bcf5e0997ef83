package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.organization.Partners;

/** Is told all that is wrong with it at once, in the words that partners' software knows, and none of what it holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_faulty_request {
    private static final String CASE = "/teledossiers/v1/cases/" + UUID.randomUUID();
    private static final String NAMELESS = "/teledossiers/v1/cases/dddddd";
    private static final String AT = "Bad Request : Validation failed.\n[ERROR][REQUEST][%s %s @%s] ";
    private static final String IN_BODY = AT.formatted("PATCH", CASE, "body");

    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of(Counter.OPEN, true));
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void is_told_every_fault_one_entry_each_in_the_order_of_reading() {
        var answer = lyon().header("editorName", "e".repeat(51))
                .header("softwareVersion", "v".repeat(50))
                .get(NAMELESS + "?processType=1&another=2&lite=true");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        AT.formatted("GET", NAMELESS, "query.another")
                                + "Query parameter 'another' is unexpected on path \"/cases/{caseId}\"",
                        AT.formatted("GET", NAMELESS, "query.processType")
                                + "Query parameter 'processType' is unexpected on path \"/cases/{caseId}\"",
                        AT.formatted("GET", NAMELESS, "path.caseId") + "Input string \"dddddd\" is not a valid UUID",
                        AT.formatted("GET", NAMELESS, "header.editorName")
                                + "String is too long (length: 51, maximum allowed: 50)");
    }

    @Test
    void has_a_query_that_is_not_utf_8() {
        var answer = lyon().get(CASE + "?lite=%E9");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(AT.formatted("GET", CASE, "query.*") + "Query string is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1-1-1-1-1", "%00", "a66abb0c-52d1-4e50-9195-22526fb7ce9g", "a66abb0c52d14e50919522526fb7ce92"})
    void has_a_path_that_names_no_uuid(String id) {
        var answer = lyon().get("/teledossiers/v1/cases/" + id);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors().getFirst()).contains("@path.caseId]", "is not a valid UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t  ", "\uFEFF", "\uFEFF \n"})
    void has_no_body(String blanks) {
        assertThat(patch(blanks)).containsExactly(IN_BODY + "A request body is required but none found.");
    }

    @Test
    void may_begin_with_a_byte_order_mark() {
        assertThat(lyon().patch(CASE, "\uFEFF {\"status\":\"DONE\"} ").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"status\":\"DO", "{\"status\":DUPONT}", "{} {}", "{\"status\":\"DONE\"}x", "'DONE'"})
    void has_a_body_that_is_not_json_and_is_not_shown_it(String body) {
        var errors = patch(body);

        assertThat(errors)
                .singleElement()
                .asString()
                .startsWith(IN_BODY + "Unable to parse JSON")
                .doesNotContain("DUPONT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void has_bytes_that_are_not_utf_8(String charset) {
        is_not_utf_8("{\"status\":\"DONE\",\"name\":\"é\"}".getBytes(Charset.forName(charset)));
    }

    /** A NUL and a dot in two bytes, a slash in three, half of a pair, a sequence that does not end. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00c0\u0080", "\u00c0\u00ae", "\u00e0\u0080\u00af", "\u00ed\u00a0\u0080", "\u00c3"})
    void has_bytes_that_no_utf_8_has(String bytes) {
        is_not_utf_8(("{\"status\":\"DONE\",\"name\":\"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void is_not_utf_8(byte[] bytes) {
        var answer = lyon().send("PATCH", CASE, HttpRequest.BodyPublishers.ofByteArray(bytes));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().asString().startsWith(IN_BODY + "Unable to parse JSON");
    }

    @Test
    void is_nested_without_end() {
        assertThat(patch("[".repeat(100_000))).singleElement().asString().startsWith(IN_BODY + "Unable to parse JSON");
    }

    @Test
    void has_more_json_than_anybody_needs() {
        var answer = lyon().patch(CASE, "{\"x\":\"" + "x".repeat(5_000_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.errors()).containsExactly("Body is larger than 5000000 bytes of JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"DONE\"", "1", "null", "true"})
    void has_a_body_that_is_no_object(String body) {
        assertThat(patch(body))
                .singleElement()
                .asString()
                .contains("does not match any allowed primitive type (allowed: [\"object\"])");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":null}", "{\"status\":\"\"}"})
    void lacks_what_is_required_where_null_and_empty_count_for_nothing(String body) {
        assertThat(patch(body)).containsExactly(IN_BODY + "Object has missing required properties ([\"status\"])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | \"LOST\"                    | Instance value not found in enum (possible values: [\"HUBEE_RECEIVED\",",
                "status | {}                          | Instance type (object) does not match any allowed primitive type (allowed: [\"string\"])",
                "name   | 12                          | Instance type (integer) does not match any allowed primitive type (allowed: [\"string\"])",
                "name   | \"12345678901\"             | String is too long (length: 11, maximum allowed: 10)",
                "name   | \"a\\u0000b\"               | String has a NUL character",
                "name   | \"a\\ud83db\"               | String is not valid Unicode (lone surrogate)",
                "email  | \"claude\"                  | String is not a valid email address",
                "email  | \"a@b@c.fr\"                | String is not a valid email address",
                "email  | \"a b@c.fr\"                | String is not a valid email address",
                "email  | \"x@y.example;\"            | String is not a valid email address",
                "email  | \"a..b@c.fr\"               | String is not a valid email address",
                "email  | \"zoe.@c.fr\"               | String is not a valid email address",
                "email  | \"mailto:zoe@c.fr\"         | String is not a valid email address",
                "size   | -1                          | Numeric instance is lower than the required minimum (minimum: 0, found: -1)",
                "size   | 1.5                         | Instance type (number) does not match any allowed primitive type (allowed: [\"integer\"])",
                "name   | 1.5                         | Instance type (number) does not match any allowed primitive type (allowed: [\"string\"])",
                "size   | 1e1000000000                | Instance type (number) does not match any allowed primitive type (allowed: [\"integer\"])",
                "size   | 99999999999999999999        | Numeric instance is greater than the required maximum (maximum: 9223372036854775807, found: 99999999999999999999)",
                "size   | \"12\"                      | Instance type (string) does not match any allowed primitive type (allowed: [\"integer\"])",
                "at     | \"2024-07-04\"              | String is invalid against requested date format(s)",
                "at     | \"2024-02-30T00:00:00Z\"    | String is invalid against requested date format(s)",
                "at     | \"2024-07-04T08:54:15\"     | String is invalid against requested date format(s)",
                "at     | \"+99999-07-04T08:54:15Z\"  | String is invalid against requested date format(s)"
            })
    void holds_what_cannot_be(String property, String value, String message) {
        var status = property.equals("status") ? "" : "\"status\":\"DONE\",";

        var errors = patch("{%s\"%s\":%s}".formatted(status, property, value));

        assertThat(errors).singleElement().asString().startsWith(IN_BODY + "[Path '/" + property + "'] " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"email\":\"prenom.nom+relais@sous.domaine.collectivite.paris\"",
                "\"email\":\"\"",
                "\"email\":\" Zoe@c.fr\\u00a0\"",
                "\"name\":\"😀😀😀😀😀😀😀😀😀😀\"",
                "\"at\":\"2024-07-04T08:54:15Z\"",
                "\"at\":\"2024-07-04T08:54:15.4+0000\"",
                "\"at\":\"2024-07-04T08:54:15.438+02:00\"",
                "\"at\":\"2024-07-04T08:54:15.438123+00:00\"",
                "\"size\":9000000000",
                "\"id\":7,\"whatever\":[{}]"
            })
    void is_not_one_that_holds_this(String property) {
        assertThat(lyon().patch(CASE, "{\"status\":\"done\",%s}".formatted(property))
                        .status())
                .isEqualTo(204);
    }

    private List<String> patch(String body) {
        var answer = lyon().patch(CASE, body);
        assertThat(answer.status()).isEqualTo(400);
        return answer.errors();
    }

    private HttpHub.Request lyon() {
        return http.as(http.hub.softwareOf(Partners.MAIRIE_DE_LYON));
    }
}
