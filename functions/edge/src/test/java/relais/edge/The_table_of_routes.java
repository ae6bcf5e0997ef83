package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.domain.access.Scope;

/** Opens what the contract opens, to whom it says, and nothing else. */
final class The_table_of_routes {

    @Test
    void is_public_for_tokens_their_keys_the_contract_and_what_datapass_signs() {
        assertThat(Routes.all().stream().filter(Route::isPublic).map(Route::template))
                .containsExactly(
                        "/.well-known/jwks.json",
                        "/openapi.yaml",
                        "/docs",
                        "/oauth2/token",
                        "/token",
                        "/webhooks/datapass");
    }

    @Test
    void has_an_answer_for_every_caller_of_every_route_and_no_route_twice() {
        assertThat(Routes.all())
                .allSatisfy(
                        route -> assertThat(route.answers().keySet()).containsExactlyInAnyOrder(CallerKind.values()))
                .extracting(route -> route.method() + " " + route.template())
                .doesNotHaveDuplicates();
    }

    /** 403 and 401 are everywhere the same; a thing that is hidden is not there, or not in the list. */
    @Test
    void refuses_in_few_words() {
        assertThat(Routes.all())
                .flatExtracting(route -> route.answers().values())
                .containsOnly("200", "201", "204", "401", "403", "404", Route.ABSENT);
        assertThat(Routes.all())
                .filteredOn(route -> !route.isPublic())
                .allSatisfy(route -> assertThat(route.answers())
                        .containsEntry(CallerKind.NOBODY, "401")
                        .containsEntry(CallerKind.EXPIRED, "401"));
    }

    /**
     * For things of another organisation or démarche, and for a revoked, suspended or portal caller, never more than
     * for one's own.
     */
    @Test
    void gives_nobody_more_than_who_owns_the_thing() {
        assertThat(Routes.all()).allSatisfy(route -> {
            for (var kind : CallerKind.values()) {
                if (kind.scope() != null && "403".equals(route.answers().get(CallerKind.of(kind.scope())))) {
                    assertThat(route.answers()).as(route.toString()).containsEntry(kind, "403");
                }
            }
        });
    }

    @Test
    void names_a_scope_for_all_else() {
        assertThat(Routes.all())
                .filteredOn(route -> !route.isPublic())
                .allSatisfy(route -> assertThat(route.scopes()).isNotEmpty());
    }

    @Test
    void keeps_folders_from_recipients_all_teledossiers_from_datapass_and_the_referential_from_recipients() {
        assertThat(Routes.all())
                .filteredOn(route -> route.template().contains("/folders"))
                .allSatisfy(route -> assertThat(route.scopes()).containsExactlyInAnyOrder(Scope.OSL, Scope.ADMIN));
        assertThat(Routes.all())
                .filteredOn(route -> route.scopes().contains(Scope.DATAPASS))
                .allSatisfy(route -> assertThat(route.template()).startsWith("/referential/"));
        assertThat(Routes.all())
                .filteredOn(route -> route.template().startsWith("/referential/"))
                .noneMatch(route -> route.scopes().contains(Scope.SI));
    }

    @Test
    void wants_the_override_header_where_post_stands_for_patch() {
        assertThat(Routes.all())
                .filteredOn(Route::isOverridden)
                .extracting(Route::method)
                .containsOnly(HttpMethod.POST);
        assertThat(Routes.find(HttpMethod.POST, "/teledossiers/v1/folders")
                        .orElseThrow()
                        .isOverridden())
                .isFalse();
    }

    @Test
    void knows_the_query_parameters_of_a_route() {
        assertThat(Routes.find(HttpMethod.GET, "/teledossiers/v1/cases/{caseId}")
                        .orElseThrow()
                        .query())
                .isEqualTo(Set.of("lite"));
        assertThat(Routes.find(HttpMethod.GET, "/teledossiers/v1/cases")).isEmpty();
    }
}
