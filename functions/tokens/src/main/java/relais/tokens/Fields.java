package relais.tokens;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The fields of a body, read as a form or as JSON by its first character and not by its content type; an empty field is
 * absent.
 */
@Singleton
final class Fields {
    private final JsonMapper json;

    Fields(JsonMapper json) {
        this.json = json;
    }

    /** Empty if the body is neither, if a field comes twice, or if one is not a text. */
    Optional<Map<String, String>> read(byte[] body) {
        var text = withoutMark(new String(body, StandardCharsets.UTF_8)).strip();
        try {
            return Optional.of(text.startsWith("{") ? object(text) : form(text));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Map<String, String> form(String text) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                var name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                var value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (fields.put(name, value) != null) {
                    throw new IllegalArgumentException("a field comes twice");
                }
            }
        }
        return fields;
    }

    private Map<String, String> object(String text) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        var object = Objects.requireNonNull(json.readValue(text, JsonNode.class));
        for (var entry : object.entries()) {
            var value = text(entry.getValue());
            if (!value.isEmpty()) {
                fields.put(entry.getKey(), value);
            }
        }
        return fields;
    }

    /** Some clients send their scopes as a list. */
    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.values().spliterator(), false)
                    .map(Fields::scalar)
                    .collect(Collectors.joining(" "));
        }
        return scalar(value);
    }

    private static String scalar(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw new IllegalArgumentException("a field is not a text");
        }
        return value.coerceStringValue();
    }
}
