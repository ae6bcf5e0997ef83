package relais.edge;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import relais.domain.person.EmailAddress;
import relais.domain.person.PhoneNumber;

/** Records as JSON Schema what a reader asks of a body, by giving it an empty one. */
public final class DescribedBody extends JsonReader {

    private final Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
    private final Map<String, DescribedBody> objects = new LinkedHashMap<>();
    private final TreeSet<String> required = new TreeSet<>();

    DescribedBody() {
        super(JsonNode.nullNode(), "", null, new ArrayList<>());
    }

    /** A property that is not required may be null or absent. */
    public Map<String, Object> schema() {
        var all = new LinkedHashMap<String, Object>();
        properties.forEach((name, property) -> {
            var shown = new LinkedHashMap<>(property);
            if (objects.containsKey(name)) {
                var inner = objects.get(name).schema();
                shown.putAll(shown.get("type").equals("array") ? Map.of("items", inner) : inner);
            }
            if (!required.contains(name)) {
                shown.put("type", List.of(shown.get("type"), "null"));
                if (shown.get("enum") instanceof List<?> words) {
                    shown.put("enum", withNull(words));
                }
            }
            all.put(name, shown);
        });
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        if (!required.isEmpty()) {
            schema.put("required", List.copyOf(required));
        }
        schema.put("properties", all);
        return schema;
    }

    @Override
    public JsonReader require(String... names) {
        required.addAll(List.of(names));
        return this;
    }

    @Override
    public JsonReader requireEvenEmpty(String... names) {
        return require(names);
    }

    @Override
    public @Nullable String optionalPhone(String name) {
        note(name, Map.of("pattern", PhoneNumber.FORM), "string");
        return null;
    }

    @Override
    public @Nullable String optionalText(String name, int maxLength) {
        note(name, maxLength == Integer.MAX_VALUE ? Map.of() : Map.of("maxLength", maxLength), "string");
        return null;
    }

    @Override
    public @Nullable String optionalEmail(String name) {
        note(name, Map.of("format", "email", "maxLength", EmailAddress.MAX_LENGTH), "string");
        return null;
    }

    @Override
    public UUID id(String name) {
        note(name, Map.of("format", "uuid"), "string");
        return Incoming.NO_ID;
    }

    @Override
    public long size(String name, long minimum, long maximum) {
        note(
                name,
                maximum == Long.MAX_VALUE
                        ? Map.of("minimum", minimum, "format", "int64")
                        : Map.of("minimum", minimum, "maximum", maximum, "format", "int64"),
                "integer");
        return 0;
    }

    @Override
    public int days(String name, int maximum) {
        note(name, Map.of("minimum", 0, "maximum", maximum, "format", "int32"), "integer");
        return 0;
    }

    @Override
    public @Nullable Long optionalNumber(String name) {
        note(name, Map.of("format", "int64"), "integer");
        return null;
    }

    @Override
    public @Nullable Instant optionalInstant(String name) {
        note(name, Map.of("format", "date-time"), "string");
        return null;
    }

    @Override
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        var all = type.getEnumConstants();
        note(name, Map.of("enum", Arrays.stream(all).map(Enum::name).toList()), "string");
        return all[0];
    }

    @Override
    public <T> @Nullable T optionalWord(String name, List<String> words, Function<String, Optional<T>> read) {
        note(name, Map.of("enum", words), "string");
        return null;
    }

    @Override
    public JsonReader object(String name) {
        note(name, Map.of(), "object");
        return objects.computeIfAbsent(name, each -> new DescribedBody());
    }

    @Override
    public <T> T object(String name, Function<JsonReader, T> read) {
        return read.apply(object(name));
    }

    @Override
    public Optional<JsonReader> optionalObject(String name) {
        return Optional.of(object(name));
    }

    @Override
    public <T> Optional<T> optionalObject(String name, Function<JsonReader, T> read) {
        return Optional.of(object(name, read));
    }

    @Override
    public <T> List<T> objects(String name, Function<JsonReader, T> read) {
        note(name, Map.of("minItems", 1, "maxItems", LONGEST_LIST), "array");
        var unused = read.apply(objects.computeIfAbsent(name, each -> new DescribedBody()));
        return List.of();
    }

    @Override
    public <T> List<T> optionalObjects(String name, Function<JsonReader, T> read) {
        note(name, Map.of("maxItems", LONGEST_LIST), "array");
        var unused = read.apply(objects.computeIfAbsent(name, each -> new DescribedBody()));
        return List.of();
    }

    @Override
    public boolean flag(String name) {
        note(name, Map.of(), "boolean");
        return false;
    }

    @Override
    public List<String> optionalTexts(String name, int maxLength) {
        note(name, Map.of("maxItems", LONGEST_LIST, "items", text(maxLength)), "array");
        return List.of();
    }

    @Override
    public List<String> texts(String name, int maxLength) {
        note(name, Map.of("minItems", 1, "maxItems", LONGEST_LIST, "items", text(maxLength)), "array");
        return List.of();
    }

    @Override
    public void fault(String property, String message) {
        // of a stand-in
    }

    private void note(String name, Map<String, Object> bounds, String type) {
        var property = new LinkedHashMap<String, Object>();
        property.put("type", type);
        new TreeMap<>(bounds).forEach(property::put);
        properties.putIfAbsent(name, property);
    }

    private static Map<String, Object> text(int maxLength) {
        var text = new LinkedHashMap<String, Object>();
        text.put("type", "string");
        text.put("maxLength", maxLength);
        return text;
    }

    private static List<Object> withNull(List<?> words) {
        var all = new ArrayList<Object>(words);
        all.add(null);
        return all;
    }
}
