package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Are those of the one line of the table that names most of it. */
final class The_methods_of_a_path {
    private final Endpoints endpoints = new Endpoints(new Fronts(List.of()));

    @Test
    void are_not_mixed_with_those_of_a_sibling_with_a_variable() {
        assertThat(endpoints.methods("/teledossiers/v1/cases/migrate")).containsExactly("PUT");
        assertThat(endpoints.methods("/teledossiers/v1/cases/" + UUID.randomUUID()))
                .containsExactly("GET", "HEAD", "PATCH", "POST");
        assertThat(endpoints.template("/teledossiers/v1/cases/migrated")).contains("/teledossiers/v1/cases/{caseId}");
    }

    @Test
    void are_none_where_no_table_has_it() {
        assertThat(endpoints.methods("/teledossiers/v2/cases/migrate")).isEmpty();
        assertThat(endpoints.methods("/teledossiers/v1/cases")).isEmpty();
        assertThat(endpoints.methods("/")).isEmpty();
    }
}
