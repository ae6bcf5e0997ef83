package relais.local.documentation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The functions' records as JSON Schema: every property is there, null where the record may hold null. */
final class RecordSchemas {
    /** As {@code WireTime} writes it. */
    private static final String INSTANT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}\\+00:00$";

    private static final Set<String> IDS =
            Set.of("id", "caseId", "eventId", "folderId", "case_id", "folder_attachment_id");

    private final Map<String, Map<String, Object>> components = new TreeMap<>();
    private final Map<String, Class<?>> named = new TreeMap<>();

    Map<String, Map<String, Object>> components() {
        return components;
    }

    /** @param name such as {@code mailbox.NotificationJson[]} */
    Map<String, Object> named(String name) {
        if (name.endsWith("[]")) {
            return ordered("type", "array", "items", named(name.substring(0, name.length() - 2)));
        }
        try {
            return reference(Class.forName("relais." + name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> reference(Class<?> type) {
        var name = componentName(type);
        if (!type.equals(named.computeIfAbsent(name, each -> type))) {
            throw new IllegalStateException("two records are " + name);
        }
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, object(type));
        }
        return ordered("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> object(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var name = wireName(component);
            properties.put(name, property(name, component.getAnnotatedType()));
        }
        return ordered("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }

    private Map<String, Object> property(String name, AnnotatedType type) {
        var schema = schema(name, type);
        if (!type.isAnnotationPresent(Nullable.class)) {
            return schema;
        }
        if (schema.containsKey("$ref")) {
            return ordered("anyOf", List.of(schema, Map.of("type", "null")));
        }
        schema.put("type", List.of(schema.get("type"), "null"));
        return schema;
    }

    private Map<String, Object> schema(String name, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType map && map.getAnnotatedActualTypeArguments().length == 2) {
            return ordered(
                    "type", "object", "additionalProperties", property("", map.getAnnotatedActualTypeArguments()[1]));
        }
        if (type instanceof AnnotatedParameterizedType list) {
            return ordered("type", "array", "items", property("", list.getAnnotatedActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type.getType();
        if (plain.isRecord()) {
            return reference(plain);
        }
        if (plain.isSealed()) {
            return ordered(
                    "anyOf",
                    Arrays.stream(plain.getPermittedSubclasses())
                            .map(this::reference)
                            .toList());
        }
        if (plain.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        return switch (plain.getSimpleName()) {
            case "String", "UUID" -> text(name, plain);
            case "int", "Integer" -> ordered("type", "integer", "format", "int32");
            case "long", "Long" -> ordered("type", "integer", "format", "int64");
            case "boolean", "Boolean" -> ordered("type", "boolean");
            default -> throw new IllegalStateException("what is %s on the wire?".formatted(plain));
        };
    }

    private static Map<String, Object> text(String name, Class<?> type) {
        if (name.toLowerCase(Locale.ROOT).endsWith("datetime")) {
            return ordered("type", "string", "format", "date-time", "pattern", INSTANT);
        }
        return type == UUID.class || IDS.contains(name)
                ? ordered("type", "string", "format", "uuid")
                : ordered("type", "string");
    }

    private static String wireName(RecordComponent component) {
        var name = component.getAccessor().getAnnotation(JsonProperty.class);
        return name == null || name.value().isEmpty() ? component.getName() : name.value();
    }

    /** {@code FolderJson.CaseJson} is FolderCase. */
    private static String componentName(Class<?> type) {
        var outer = type.getEnclosingClass();
        return (outer == null || !outer.isRecord() ? "" : componentName(outer))
                + type.getSimpleName().replaceFirst("Json$", "");
    }

    /** Names and values in turn, kept in that order. */
    static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
