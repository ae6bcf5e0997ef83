package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.organization.Partners;

/** Decided in one place, before anything of the body is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Every_access {
    private static final String CASE = "/teledossiers/v1/cases/" + UUID.randomUUID();
    private static final String UPLOAD =
            "/teledossiers/v1/folders/%s/attachments/%s".formatted(UUID.randomUUID(), UUID.randomUUID());

    private HttpHub http;
    private Caller lyon;
    private Caller dila;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of(Counter.OPEN, true, "relais.upload.limit", 1000));
        lyon = http.hub.softwareOf(Partners.MAIRIE_DE_LYON);
        dila = http.hub.softwareOf(Partners.DILA);
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void with_a_token_of_the_right_scope_is_let_through_as_its_client() {
        var answer = http.as(lyon).get(CASE + "?lite=true");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/client")).isEqualTo(lyon.clientId());
        assertThat(answer.at("/lite")).isEqualTo(true);
    }

    @Test
    void without_a_token_is_401() {
        var answers = List.of(
                http.anonymous().get(CASE),
                http.anonymous()
                        .header("Authorization", "Basic bHlvbjpzZWNyZXQ=")
                        .get(CASE),
                http.anonymous().header("Authorization", "Bearer").get(CASE),
                http.anonymous().header("Authorization", "Bearer  ").get(CASE));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.errors()).containsExactly("Token is missing");
            assertThat(answer.at("/errors/0/code")).isEqualTo(401);
        });
    }

    @Test
    void with_a_token_that_is_over_forged_or_none_of_ours_is_401_in_the_words_of_hubees_gateway() {
        var over = http.key.token(lyon, http.hub.clock.instant());
        var forged =
                new SigningKey("first").token(lyon, http.hub.clock.instant().plus(Duration.ofHours(1)));

        var another = http.key.token(lyon, "elsewhere", http.hub.clock.instant().plus(Duration.ofHours(1)));
        var answers = Stream.of(over, forged, another, "x", "a.b.c", "[".repeat(2000))
                .map(token -> http.anonymous()
                        .header("Authorization", "Bearer " + token)
                        .get(CASE))
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.at("/errors/0/code")).isEqualTo(900901);
            assertThat(answer.errors())
                    .containsExactly("Invalid Credentials : Invalid Credentials."
                            + " Make sure you have given the correct access token");
        });
    }

    @Test
    void with_another_scope_is_403_even_of_a_broken_body_or_a_wrong_id() {
        var answers = List.of(
                http.as(lyon).put(UPLOAD, new byte[5000]),
                http.as(lyon).put("/teledossiers/v1/folders/x/attachments/y", new byte[0]),
                http.as(new Caller("datapass", Set.of(Scope.DATAPASS), List.of()))
                        .patch(CASE, "{"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.errors()).containsExactly("Unauthorized user");
        });
    }

    @Test
    void that_is_not_in_the_table_is_refused_although_code_serves_it() {
        var answer = http.as(lyon).get("/teledossiers/v1/unlisted");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errors()).containsExactly("Unauthorized user");
    }

    @Test
    void of_what_nothing_serves_is_404_and_of_another_method_405() {
        assertThat(http.as(lyon).get("/teledossiers/v2/folders").status()).isEqualTo(404);
        assertThat(http.as(lyon).get("/teledossiers/v2/folders").errors()).containsExactly("Resource is not found");
        assertThat(http.as(lyon).delete(CASE).status()).isEqualTo(405);
        assertThat(http.as(lyon).delete(CASE).errors()).containsExactly("Method not allowed");
    }

    @Test
    void by_post_instead_of_patch_says_so_in_its_header_or_is_405() {
        assertThat(http.as(lyon)
                        .header("X-HTTP-Method-Override", "PATCH")
                        .post(CASE, "{}")
                        .status())
                .isEqualTo(204);
        assertThat(http.as(lyon)
                        .header("X-HTTP-Method-Override", "PUT")
                        .post(CASE, "{}")
                        .status())
                .isEqualTo(405);
        assertThat(http.as(lyon).post(CASE, "{}").errors()).containsExactly("Method not allowed");
    }

    @Test
    void is_answered_under_the_callers_name_for_it_when_that_is_harmless() {
        assertThat(http.as(lyon).header("X-Request-Id", "lot-42.a").get(CASE).header("X-Request-Id"))
                .isEqualTo("lot-42.a");
        assertThat(http.as(lyon).header("X-Request-Id", "<script>").get(CASE).header("X-Request-Id"))
                .hasSize(36);
        assertThat(http.anonymous().get("/nowhere").header("X-Request-Id")).hasSize(36);
    }

    @Test
    void is_answered_with_strict_headers_an_error_too() {
        for (var answer : List.of(
                http.as(lyon).get(CASE),
                http.anonymous().get(CASE),
                http.anonymous().get("/nowhere"))) {
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
        }
    }

    @Test
    void that_finds_a_store_down_is_500_and_tells_nothing_but_where_to_look() {
        var answer = http.as(lyon).header("X-Request-Id", "abc").get("/teledossiers/v1/notifications");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).containsExactly("Internal error (request abc)");
    }

    @Test
    void with_more_bytes_than_this_home_takes_is_413_that_names_the_ways_round() {
        var announced = http.as(dila).put(UPLOAD, new byte[1001]);
        var streamed = http.as(dila)
                .send(
                        "PUT",
                        UPLOAD,
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[100_000])));
        var fits = http.as(dila).put(UPLOAD, new byte[1000]);

        assertThat(fits.at("/bytes")).isEqualTo(1000);
        assertThat(List.of(announced, streamed)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.errors().getFirst())
                    .contains(
                            "1000 bytes", "POST " + UPLOAD.replace("/v1/", "/v1x/") + "/upload", "streaming container");
        });
    }

    @Test
    void of_a_body_of_another_type_or_none_is_not_refused_for_it() {
        for (var type : List.of(
                "application/x-www-form-urlencoded", "application/json", "text/plain", "application/octet-stream")) {
            assertThat(http.as(lyon).header("Content-Type", type).get(CASE).status())
                    .isEqualTo(200);
            assertThat(http.as(dila)
                            .header("Content-Type", type)
                            .put(UPLOAD, new byte[7])
                            .at("/bytes"))
                    .isEqualTo(7);
            assertThat(http.as(lyon)
                            .header("Content-Type", type)
                            .patch(CASE, "{\"status\":\"DONE\"}")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(http.as(lyon).header("Accept", "application/xml").get(CASE).status())
                .isEqualTo(200);
        assertThat(http.as(lyon).header("Accept", "text/html").get("/nowhere").errors())
                .hasSize(1);
        assertThat(http.as(lyon).header("Content-Type", "nonsense").get(CASE).status())
                .isEqualTo(200);
    }
}
