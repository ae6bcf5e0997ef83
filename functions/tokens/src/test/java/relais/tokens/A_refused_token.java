package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.tokens.TokenOffice.ASKING;
import static relais.tokens.TokenOffice.CLIENT;
import static relais.tokens.TokenOffice.FORM;
import static relais.tokens.TokenOffice.SECRET;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class A_refused_token {
    private static final TokenOffice OFFICE = new TokenOffice();

    @AfterAll
    static void stop() {
        OFFICE.close();
    }

    @Test
    void is_the_same_answer_for_a_wrong_secret_and_for_an_unknown_client() {
        var wrongSecret = OFFICE.askWith(TokenOffice.basic(CLIENT.id(), "guess"));
        var unknown = OFFICE.askWith(TokenOffice.basic("si-nobody", SECRET.value()));

        assertThat(wrongSecret.statusCode()).isEqualTo(401);
        assertThat(wrongSecret.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Basic realm=");
        assertThat(OFFICE.json(wrongSecret)).containsEntry("error", "invalid_client");
        assertThat(told(unknown)).isEqualTo(told(wrongSecret));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic c2ktbHlvbg==",
                "Basic JTAwOg==",
                "Basic JXp6OmE=",
                "Bearer abc",
                "Negotiate"
            })
    void is_for_a_client_that_shows_no_credentials_that_one_could_have(String authorization) {
        var answer = OFFICE.askWith(authorization);

        assertRefused(answer, 401, "invalid_client");
    }

    @Test
    void is_for_a_client_that_shows_no_credentials() {
        var answer = OFFICE.send(OFFICE.request("/token", ASKING).header("Content-Type", FORM));

        assertRefused(answer, 401, "invalid_client");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scope=OSL                                                     | invalid_request
            grant_type=&scope=OSL                                         | invalid_request
            ''                                                            | invalid_request
            {"grant_type":                                                | invalid_request
            {"grant_type": {"is": "client_credentials"}}                  | invalid_request
            {"grant_type": "client_credentials", "scope": [{}]}           | invalid_request
            {"grant_type": "client_credentials", "scope": [["OSL"]]}      | invalid_request
            {"grant_type": "client_credentials", "scope": [null]}         | invalid_request
            grant_type=client_credentials&scope=%zz                       | invalid_request
            grant_type=client_credentials&scope=OSL&scope=SI              | invalid_request
            grant_type=password&scope=OSL                                 | unsupported_grant_type
            {"grant_type": "authorization_code"}                          | unsupported_grant_type
            grant_type=client_credentials&scope=ADMIN                     | invalid_scope
            grant_type=client_credentials&scope=OSL+ADMIN                 | invalid_scope
            grant_type=client_credentials&scope=osl                       | invalid_scope
            grant_type=client_credentials&scope=OSL+everything            | invalid_scope
            """)
    void says_what_is_wrong_with_the_request(String body, String error) {
        var answer = OFFICE.ask(body);

        assertRefused(answer, 400, error);
    }

    @Test
    void does_not_tell_a_stranger_which_scopes_there_are() {
        var answer = OFFICE.send(OFFICE.request("/token", "grant_type=client_credentials&scope=everything")
                .header("Authorization", TokenOffice.basic(CLIENT.id(), "another guess"))
                .header("Content-Type", FORM));

        assertRefused(answer, 401, "invalid_client");
    }

    @Test
    void is_for_a_body_above_64_KB() {
        var longest = ASKING + "&pad=" + "x".repeat(TokensController.LONGEST_BODY - ASKING.length() - "&pad=".length());

        assertThat(OFFICE.ask(longest).statusCode()).isEqualTo(200);
        assertRefused(OFFICE.ask(longest + "x"), 400, "invalid_request");
    }

    @Test
    void never_repeats_the_secret() {
        var answer = OFFICE.ask(ASKING + "&client_secret=" + SECRET.value() + "&scope=" + SECRET.value());

        assertThat(answer.body()).doesNotContain(SECRET.value());
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(OFFICE.json(answer))
                .containsOnlyKeys("error", "error_description")
                .containsEntry("error", error);
    }

    /** Everything that a guesser can see, except the date and the request id. */
    private static List<Object> told(HttpResponse<String> answer) {
        var headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("x-request-id"));
        return new ArrayList<>(List.of(answer.statusCode(), answer.body(), Map.copyOf(headers)));
    }
}
