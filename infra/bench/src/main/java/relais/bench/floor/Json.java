package relais.bench.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.edge.WireTime;

/** JSON by hand: token by token, without binding. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Writes one value. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private Json() {}

    static String written(Writing writing) {
        try {
            var text = new StringWriter();
            try (var json = FACTORY.createGenerator(text)) {
                writing.to(json);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void organization(JsonGenerator json, String name, OrganizationId id) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("type", id.type().name());
        json.writeStringField("companyRegister", id.companyRegister());
        json.writeStringField("branchCode", id.branchCode());
        json.writeEndObject();
    }

    static void instant(JsonGenerator json, String name, @Nullable Instant instant) throws IOException {
        json.writeStringField(name, WireTime.write(instant));
    }

    /** The object that a text holds, as maps, lists, texts and numbers. */
    static Map<?, ?> object(String text) {
        try (var parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return (Map<?, ?>) value(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }

    static Map<?, ?> object(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
        var all = new ArrayList<Map<?, ?>>();
        if (object.get(name) instanceof List<?> list) {
            list.forEach(each -> all.add((Map<?, ?>) each));
        }
        return all;
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var object = new LinkedHashMap<String, Object>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    object.put(name, value(parser));
                }
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var array = new ArrayList<Object>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? (Object) parser.getLongValue() : parser.getText();
    }
}
