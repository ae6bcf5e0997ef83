package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.json.tree.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Are told as far as somebody can read them. */
final class Faults_of_a_request {
    private static final Route ROUTE =
            Routes.find(HttpMethod.POST, "/teledossiers/v1/folders").orElseThrow();

    private final Faults faults = new Faults(ROUTE, "/teledossiers/v1/folders");

    @Test
    void are_told_up_to_a_hundred_and_the_others_are_counted() {
        read(Collections.nCopies(105, JsonNode.createNumberNode(1)));

        assertThat(faults.messages()).hasSize(101).last().isEqualTo("… and 5 more");
    }

    @Test
    void are_all_told_when_they_are_a_hundred() {
        read(Collections.nCopies(100, JsonNode.createNumberNode(1)));

        assertThat(faults.messages()).hasSize(100).last().asString().contains("/cases/99");
    }

    @Test
    void are_one_for_a_list_of_more_than_a_thousand_and_none_for_a_thousand() {
        read(Collections.nCopies(1_000, JsonNode.createStringNode("x")));
        assertThat(faults.messages()).isEmpty();

        read(Collections.nCopies(1_001, JsonNode.createStringNode("x")));

        assertThat(faults.messages())
                .singleElement()
                .asString()
                .endsWith(
                        "[Path '/cases'] Array is too long: must have at most 1000 elements but instance has 1001 elements");
    }

    private void read(List<JsonNode> items) {
        var json = JsonNode.createObjectNode(Map.of("cases", JsonNode.createArrayNode(items)));
        JsonReader.of(json, faults).texts("cases", 10);
    }
}
