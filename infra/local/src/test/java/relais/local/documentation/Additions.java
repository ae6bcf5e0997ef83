package relais.local.documentation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import relais.edge.Routes;

/** Marks the properties of V1's answers that no published file names. */
final class Additions {
    private final Map<String, Map<String, Object>> components;
    private final Published published;
    /** By component and property: true if the file of some route names it. */
    private final Map<String, Boolean> named = new HashMap<>();

    Additions(Map<String, Map<String, Object>> components, Published published) {
        this.components = components;
        this.published = published;
    }

    void mark(Map<String, Object> paths) {
        Routes.all().stream().filter(published::has).forEach(route -> {
            var operation = map(
                    map(paths.get(route.template())).get(route.method().name().toLowerCase(Locale.ROOT)));
            map(operation.get("responses"))
                    .values()
                    .forEach(answer -> map(map(answer).get("content"))
                            .values()
                            .forEach(content -> walk(
                                    Published.line(route) + " answer ",
                                    "",
                                    map(map(content).get("schema")),
                                    "")));
        });
        named.forEach((property, isNamed) -> {
            if (!isNamed) {
                var at = property.split("/");
                map(map(components.get(at[0]).get("properties")).get(at[1])).put("x-relais-addition", true);
            }
        });
    }

    private void walk(String line, String at, Map<String, Object> schema, String component) {
        if (schema.get("$ref") instanceof String reference) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            walk(line, at, components.get(name), name);
        }
        if (schema.get("anyOf") instanceof List<?> some) {
            some.forEach(each -> walk(line, at, map(each), ""));
        }
        if (schema.containsKey("items")) {
            walk(line, at + "[]", map(schema.get("items")), "");
        }
        map(schema.get("properties")).forEach((name, property) -> {
            var isNamed = published.lines().stream().anyMatch(each -> each.startsWith(line + at + "/" + name + " "));
            named.merge(component + "/" + name, isNamed, Boolean::logicalOr);
            walk(line, at + "/" + name, map(property), "");
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
