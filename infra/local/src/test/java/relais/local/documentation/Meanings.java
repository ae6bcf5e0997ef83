package relais.local.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives each property and parameter a meaning from {@code properties.txt} and an example from a recorded exchange. */
final class Meanings {
    private static final String ID = "0195f1c0-0000-7000-8000-000000000001";
    private static final String INSTANT = "2026-03-02T09:30:00.000+00:00";

    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Map<String, Object> examples = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> components;
    /** By name alone, the first value seen under it. */
    private final Map<String, Object> seen = new LinkedHashMap<>();

    private final TreeSet<String> unknown = new TreeSet<>();

    Meanings(Map<String, Map<String, Object>> components) {
        this.components = components;
        try (var file = Objects.requireNonNull(Meanings.class.getResourceAsStream("properties.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                    .forEach(cells -> {
                        meanings.put(cells.getFirst(), cells.get(1));
                        if (cells.size() > 2) {
                            examples.put(cells.getFirst(), Samples.read(cells.get(2)));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every value of a real body to its property; the first one stays. */
    void illustrate(Map<String, Object> schema, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (schema.get("$ref") instanceof String reference) {
            illustrate(components.get(reference.substring(reference.lastIndexOf('/') + 1)), value);
        }
        if (schema.get("anyOf") instanceof List<?> some) {
            illustrate(map(some.getFirst()), value);
        }
        if (value instanceof List<?> items && schema.containsKey("items")) {
            items.forEach(item -> illustrate(map(schema.get("items")), item));
        }
        if (value instanceof Map<?, ?> object) {
            map(schema.get("properties")).forEach((name, property) -> {
                var part = object.get(name);
                illustrate(map(property), part);
                if (isLeaf(map(property)) && part != null && !part.equals(List.of())) {
                    map(property).putIfAbsent("examples", List.of(part));
                    seen.putIfAbsent(name, part);
                }
            });
        }
    }

    /** Fills the remaining meanings from the table. */
    void complete(Map<String, Object> document) {
        components.forEach((name, schema) -> properties(name, schema));
        map(document.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, each) -> {
                    var operation = map(each);
                    if (operation.get("parameters") instanceof List<?> parameters) {
                        parameters.forEach(parameter -> parameter(path, map(parameter)));
                    }
                    map(map(operation.get("requestBody")).get("content"))
                            .values()
                            .forEach(content -> walk("", map(content).get("schema")));
                }));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("properties.txt does not tell of " + unknown);
        }
    }

    private void walk(String component, @Nullable Object part) {
        var schema = map(part);
        if (schema.containsKey("items")) {
            walk(component, schema.get("items"));
        }
        properties(component, schema);
    }

    private void properties(String component, Map<String, Object> schema) {
        map(schema.get("properties")).forEach((name, property) -> {
            var shown = map(property);
            shown.putIfAbsent("description", meaning(component, name));
            if (isLeaf(shown) && !shown.containsKey("const")) {
                shown.putIfAbsent("examples", List.of(example(component, name, shown)));
            }
            walk(component, shown);
        });
    }

    private void parameter(String path, Map<String, Object> parameter) {
        var name = parameter.get("name").toString();
        parameter.putIfAbsent("description", meaning(path, name));
        var schema = map(parameter.get("schema"));
        if (!schema.containsKey("const")) {
            parameter.putIfAbsent(
                    "example",
                    "array".equals(schema.get("type"))
                            ? List.of(example(path, name, map(schema.get("items"))))
                            : example(path, name, schema));
        }
    }

    private String meaning(String where, String name) {
        var meaning = meanings.getOrDefault(where + "." + name, meanings.get(name));
        if (meaning == null) {
            unknown.add(where + "." + name);
            return "";
        }
        return meaning;
    }

    private Object example(String where, String name, Map<String, Object> schema) {
        var type = schema.get("type") instanceof List<?> some ? some.getFirst() : schema.get("type");
        if ("uuid".equals(schema.get("format"))) {
            return ID;
        }
        if ("date-time".equals(schema.get("format"))) {
            return INSTANT;
        }
        if (schema.get("enum") instanceof List<?> words) {
            return words.getFirst();
        }
        if (schema.containsKey("default")) {
            return schema.get("default");
        }
        var told = examples.getOrDefault(where + "." + name, examples.getOrDefault(name, seen.get(name)));
        return switch (String.valueOf(type)) {
            case "boolean" -> told instanceof Boolean ? told : true;
            case "integer" ->
                told instanceof Number
                        ? told
                        : told instanceof String digits && digits.matches("[0-9]+") ? Long.valueOf(digits) : 1;
            case "array" -> told instanceof List<?> ? told : List.of();
            default -> {
                if (!(told instanceof String)) {
                    unknown.add(where + "." + name + " (exemple)");
                }
                yield String.valueOf(told);
            }
        };
    }

    /** True for a simple value, neither an object nor a list of objects. */
    private static boolean isLeaf(Map<String, Object> schema) {
        if (schema.containsKey("$ref") || schema.containsKey("anyOf") || schema.containsKey("properties")) {
            return false;
        }
        var items = map(schema.get("items"));
        return !items.containsKey("$ref")
                && !items.containsKey("properties")
                && !schema.containsKey("additionalProperties");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
