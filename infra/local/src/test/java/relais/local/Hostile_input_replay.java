package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Requests that no client sends on purpose. Each is told its fault, and none makes the hub fail. */
interface Hostile_input_replay extends Replay {
    String NO_BODY = "A request body is required but none found.";

    @Test
    default void a_body_of_blanks_is_no_body() {
        var dgs = hub().as("osl-dgs");

        for (var blanks : new String[] {" ", "\n", "\uFEFF", "\uFEFF \r\n"}) {
            assertThat(refused(dgs.post("/folders", blanks))).contains(NO_BODY);
            assertThat(refused(hub().datapass().post(blanks))).contains(NO_BODY);
        }
    }

    @Test
    default void json_in_another_encoding_than_utf_8_is_refused() {
        var dgs = hub().as("osl-dgs");
        var folder = TestFolder.aSmallOne().json();

        for (var charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_32}) {
            var answer = dgs.send("POST", "/folders", BodyPublishers.ofByteArray(folder.getBytes(charset)));
            assertThat(refused(answer)).contains("Unable to parse JSON: not valid UTF-8");
        }
        assertThat(dgs.post("/folders", "\uFEFF" + folder).statusCode()).isEqualTo(201);
    }

    @Test
    default void no_token_and_a_wrong_token_are_told_apart() {
        var dgs = hub().as("osl-dgs");
        var wrong = new PartnerSoftware(dgs.http(), dgs.hub(), dgs.token() + "x").get("/notifications");
        var none = new PartnerSoftware(dgs.http(), dgs.hub(), "").get("/notifications");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body())
                .contains(
                        "900901",
                        "Invalid Credentials : Invalid Credentials. Make sure you have given the correct access token");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(PartnerSoftware.json(none.body())
                        .get("errors")
                        .get(0)
                        .get("code")
                        .getIntValue())
                .isEqualTo(401);
    }

    @Test
    default void a_nul_in_a_form_is_refused() {
        var visitor = new PortalVisitor(hub().url());
        visitor.open("/portail/connexion");

        assertThat(visitor.submit("/portail/connexion", "email=a\0@b.fr", "mot-de-passe=x")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }
}
