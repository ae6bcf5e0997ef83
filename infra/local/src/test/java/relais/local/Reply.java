package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer of the hub.
 *
 * @param reason the phrase beside the status; empty if the client's library does not tell it
 */
record Reply(int status, String reason, Map<String, List<String>> headers, byte[] body) {

    Reply ok() {
        return being(200, "OK");
    }

    Reply created() {
        return being(201, "Created");
    }

    void noContent() {
        being(204, "No Content");
    }

    private Reply being(int wanted, String phrase) {
        assertThat(status).as(text()).isEqualTo(wanted);
        assertThat(reason).isIn(phrase, "");
        return this;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return PartnerSoftware.json(text());
    }

    /** The value at a path such as {@code /cases/0/status}; null where the wire says null. */
    Object at(String path) {
        return node(path).getValue();
    }

    /** A property of each element of the list at that path, in order. */
    List<Object> each(String path, String property) {
        var all = new java.util.ArrayList<>();
        for (var item : node(path).values()) {
            all.add(item.get(property).getValue());
        }
        return all;
    }

    String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse("");
    }

    private JsonNode node(String path) {
        var node = json();
        for (var step : path.substring(1).split("/")) {
            node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
        }
        return node;
    }
}
