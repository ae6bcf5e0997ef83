package relais.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fails the test that saw it. */
final class An_answer_that_is_not_as_documented {
    private static final String NOTIFICATIONS = "/teledossiers/v1/notifications";
    private static final String NOTIFICATION = """
            [{"id":"01980f2a-5c00-7000-8000-0000000000b1","processCode":"CERTDC","eventId":null,
              "caseId":"01980f2a-5c00-7000-8000-0000000000c1","dateTime":"2024-07-04T08:54:15.438+00:00",
              "recipient":{"type":"SI","companyRegister":"21920023500014","branchCode":"92023"},
              "transmitter":{"type":"OSL","companyRegister":"13000918600011","branchCode":"75115"}}]""";

    @Test
    void is_not_this_one() {
        assertThatCode(() -> notifications(200, NOTIFICATION)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a property that is not there | \"eventId\":null, | ",
                "one that nobody declared | \"eventId\" | \"more\":1,\"eventId\"",
                "null where it may not be | \"CERTDC\" | null",
                "another date | +00:00 | Z",
                "another type | \"75115\" | 75115",
                "no JSON | [{ | ["
            })
    void has(String change) {
        var parts = change.split("\\|");

        var changed = NOTIFICATION.replace(parts[1].strip(), parts[2].strip());

        assertThatThrownBy(() -> notifications(200, changed)).isInstanceOf(AssertionError.class);
    }

    @Test
    void has_a_status_a_type_or_a_header_that_is_not_the_routes() {
        assertThatThrownBy(() -> notifications(201, NOTIFICATION)).hasMessageContaining("no such answer");
        assertThatThrownBy(() -> answer("GET", NOTIFICATIONS, 200, "text/html", NOTIFICATION))
                .hasMessageContaining("text/html");
        assertThatThrownBy(() -> answer("GET", "/referential/v1/processes", 200, "application/json", "[]"))
                .hasMessageContaining("no header Content-Range");
        assertThatThrownBy(() -> answer("DELETE", NOTIFICATIONS + "/1", 204, "application/json", "{}"))
                .hasMessageContaining("has a body");
    }

    @Test
    void refuses_in_other_words_than_the_contracts() {
        assertThatThrownBy(() -> answer("GET", "/teledossiers/v1/nowhere", 404, "application/json", "{}"))
                .hasMessageContaining("errors");
        assertThatThrownBy(() -> answer("GET", "/teledossiers/v1/nowhere", 200, "application/json", "{}"))
                .hasMessageContaining("nothing serves it");
    }

    private static void notifications(int status, String body) {
        answer("GET", NOTIFICATIONS, status, "application/json", body);
    }

    private static void answer(String method, String path, int status, String type, String body) {
        var headers = new HashMap<>(Map.of("content-type", List.of(type), "x-request-id", List.of("abc")));
        Conformance.checked(method, path, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
