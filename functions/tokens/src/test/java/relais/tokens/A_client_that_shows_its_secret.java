package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.tokens.TokenOffice.ASKING;
import static relais.tokens.TokenOffice.BASIC;
import static relais.tokens.TokenOffice.CLIENT;
import static relais.tokens.TokenOffice.FORM;
import static relais.tokens.TokenOffice.SECRET;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

final class A_client_that_shows_its_secret {
    private static final TokenOffice OFFICE = new TokenOffice();

    @AfterAll
    static void stop() {
        OFFICE.close();
    }

    @Test
    void gets_a_token_for_an_hour_that_nobody_may_keep() {
        var answer = OFFICE.ask(ASKING);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(OFFICE.json(answer))
                .containsOnlyKeys("access_token", "token_type", "expires_in", "scope")
                .containsAllEntriesOf(Map.of("token_type", "Bearer", "expires_in", 3600, "scope", "OSL"));
    }

    @Test
    void gets_a_token_that_says_who_it_is_and_what_it_holds() {
        var token = OFFICE.token();

        assertThat(OFFICE.verifier().verify(token))
                .contains(new Caller(CLIENT.id(), Set.of(Scope.OSL), CLIENT.grants()));
    }

    @Test
    void gets_all_its_scopes_when_it_asks_for_none() {
        var answer = OFFICE.ask("grant_type=client_credentials&scope=");

        assertThat(OFFICE.json(answer)).containsEntry("scope", "OSL SI");
    }

    @Test
    void gets_several_scopes_at_once() {
        var answer = OFFICE.ask("scope=SI+OSL&grant_type=client_credentials");

        assertThat(OFFICE.json(answer)).containsEntry("scope", "OSL SI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/token"})
    void may_ask_at_either_address(String path) {
        var answer = OFFICE.send(
                OFFICE.request(path, ASKING).header("Authorization", BASIC).header("Content-Type", FORM));

        assertGranted(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/token"})
    void may_ask_in_json(String path) {
        var answer = OFFICE.send(
                OFFICE.request(path, """
                        {"grant_type": "client_credentials", "scope": "OSL", "audience": null}""").header("Authorization", BASIC).header("Content-Type", "application/json"));

        assertGranted(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/x-www-form-urlencoded; charset=UTF-8      | grant_type=client_credentials&scope=OSL
            application/x-www-form-urlencoded;charset=iso-8859-1  | grant_type=client_credentials&scope=OSL
            text/plain                                            | grant_type=client_credentials&scope=OSL
            application/json                                      | grant_type=client_credentials&scope=OSL
            application/json; charset=utf-8                       | {"grant_type":"client_credentials","scope":"OSL"}
            application/json;charset=ISO-8859-1                   | {"grant_type":"client_credentials","scope":["OSL"]}
            application/x-www-form-urlencoded                     | {"grant_type":"client_credentials","scope":"OSL"}
            */*                                                   | {"grant_type":"client_credentials","scope":"OSL"}
            """)
    void is_understood_whatever_its_content_type_says(String contentType, String body) {
        var answer = OFFICE.send(OFFICE.request("/oauth2/token", body)
                .header("Authorization", BASIC)
                .header("Content-Type", contentType));

        assertGranted(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {ASKING, "{\"grant_type\":\"client_credentials\",\"scope\":\"OSL\"}"})
    void is_understood_without_a_content_type(String body) {
        var answer = OFFICE.send(OFFICE.request("/oauth2/token", body).header("Authorization", BASIC));

        assertGranted(answer);
    }

    @Test
    void gets_json_whatever_it_accepts() {
        var answer = OFFICE.send(
                OFFICE.request("/token", ASKING).header("Authorization", BASIC).header("Accept", "text/plain"));

        assertGranted(answer);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void may_show_it_in_a_form() {
        var body = ASKING + "&client_id=" + CLIENT.id() + "&client_secret=" + SECRET.value();

        var answer = OFFICE.send(OFFICE.request("/oauth2/token", body).header("Content-Type", FORM));

        assertGranted(answer);
    }

    @Test
    void may_show_it_in_json() {
        var body = """
                {"grant_type":"client_credentials","scope":"OSL","client_id":"%s","client_secret":"%s"}""".formatted(CLIENT.id(), SECRET.value());

        var answer = OFFICE.send(OFFICE.request("/token", body).header("Content-Type", "application/json"));

        assertGranted(answer);
    }

    @Test
    void may_escape_it_as_the_rfc_says() {
        var escaped = TokenOffice.basic(
                "si%2Dlyon%5F1", SECRET.value().replace("-", "%2D").replace("_", "%5F"));

        var answer = OFFICE.askWith(escaped);

        assertGranted(answer);
    }

    @Test
    void may_write_basic_as_it_likes() {
        var answer = OFFICE.askWith(BASIC.replace("Basic ", "basic  "));

        assertGranted(answer);
    }

    private static void assertGranted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(OFFICE.json(answer)).containsEntry("scope", "OSL");
    }
}
