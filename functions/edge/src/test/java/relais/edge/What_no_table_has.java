package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.organization.Partners;

/** Is nobody's: the framework's own means open nothing beside the tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class What_no_table_has {
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
    void is_refused_although_an_annotation_opens_it() {
        for (var answer : List.of(
                http.anonymous().get("/teledossiers/v1/opened"),
                http.as(http.hub.softwareOf(Partners.DILA)).get("/teledossiers/v1/opened"))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.errors()).containsExactly("Unauthorized user");
        }
    }

    @Test
    void is_refused_where_a_setting_switches_the_filter_of_accesses_off() {
        try (var unfiltered = new HttpHub(Map.of(Counter.OPEN, true, "micronaut.security.filter.enabled", false))) {
            var answer = unfiltered.as(unfiltered.hub.softwareOf(Partners.DILA)).get("/teledossiers/v1/opened");

            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token_info", "/login", "/logout", "/oauth/access_token", "/keys", "/nowhere"})
    void is_not_found_where_nothing_serves_it_with_a_token_or_without(String path) {
        var dila = http.hub.softwareOf(Partners.DILA);
        for (var answer : List.of(
                http.anonymous().get(path),
                http.anonymous().post(path, "{}"),
                http.anonymous().header("Authorization", "Bearer x").get(path),
                http.as(dila).get(path),
                http.as(dila).post(path, "{}"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.errors()).containsExactly("Resource is not found");
        }
    }
}
