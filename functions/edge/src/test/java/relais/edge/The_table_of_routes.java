package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.domain.access.Scope;

/** Opens what the contract opens, to whom it says, and nothing else. */
final class The_table_of_routes {

    @Test
    void is_public_for_tokens_and_their_keys_only() {
        assertThat(Routes.all().stream().filter(Route::isPublic).map(Route::template))
                .containsExactly("/.well-known/jwks.json", "/oauth2/token", "/token");
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
