package relais.edge;

import com.fasterxml.jackson.core.JsonFactory;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer, read as a partner's software would. */
public record Answer(HttpResponse<byte[]> response) {
    private static final int INVALID_CREDENTIALS = 900_901;

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        try (var parser = new JsonFactory().createParser(bytes())) {
            return JsonNodeTreeCodec.getInstance().readTree(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    /** The value at a path such as {@code /cases/0/id}; null where the wire says null. */
    public Object at(String path) {
        return node(path).getValue();
    }

    /** The names of the properties of the object at that path, as written. */
    public List<String> names(String path) {
        var names = new ArrayList<String>();
        for (var entry : node(path).entries()) {
            names.add(entry.getKey());
        }
        return names;
    }

    public int size(String path) {
        return node(path).size();
    }

    /**
     * The messages of the contract's error body, after checking that each carries this answer's own code, or 900901 in
     * a 401.
     */
    public List<String> errors() {
        var messages = new ArrayList<String>();
        for (var error : json().get("errors").values()) {
            var code = error.get("code").getIntValue();
            if (code != status() && !(status() == 401 && code == INVALID_CREDENTIALS)) {
                throw new AssertionError("code is not the status: " + text());
            }
            messages.add(error.get("message").getStringValue());
        }
        return messages;
    }

    @Override
    public String toString() {
        return status() + " " + Map.copyOf(response.headers().map()) + "\n" + text();
    }

    private JsonNode node(String path) {
        var node = json();
        for (var step : path.split("/")) {
            if (!step.isEmpty()) {
                node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
            }
            if (node == null) {
                throw new AssertionError("nothing at " + path + " of " + text());
            }
        }
        return node;
    }
}
