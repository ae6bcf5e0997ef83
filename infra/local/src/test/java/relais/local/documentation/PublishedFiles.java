package relais.local.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An OpenAPI document as the names in it, in the form of {@link Published}. */
public final class PublishedFiles {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final Map<String, Object> document;
    private final Set<String> lines = new TreeSet<>();

    private PublishedFiles(Map<String, Object> document) {
        this.document = document;
    }

    public static Set<String> names(Path folder) throws IOException {
        var all = new TreeSet<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                Map<String, Object> document =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
                all.addAll(names(document));
            }
        }
        return all;
    }

    public static Set<String> names(Map<String, Object> document) {
        var names = new PublishedFiles(document);
        var base = (String) document.getOrDefault("x-wso2-basePath", "");
        map(document.get("paths")).forEach((path, item) -> names.path(base + path, map(item)));
        return names.lines;
    }

    private void path(String path, Map<String, Object> item) {
        item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                var line = Published.line(method.toUpperCase(Locale.ROOT), path);
                lines.add(line);
                parameters(line, item.get("parameters"));
                parameters(line, map(operation).get("parameters"));
                map(map(operation).get("responses")).forEach((status, answer) -> {
                    if (status.startsWith("2")) {
                        answer(line, resolved(answer));
                    }
                });
            }
        });
    }

    private void parameters(String line, Object parameters) {
        if (parameters instanceof List<?> all) {
            for (var each : all) {
                var parameter = resolved(each);
                if (!parameter.get("in").equals("path")) {
                    lines.add("%s %s %s %s"
                            .formatted(
                                    line,
                                    parameter.get("in"),
                                    parameter.get("name"),
                                    type(resolved(parameter.get("schema")))));
                }
            }
        }
    }

    private void answer(String line, Map<String, Object> answer) {
        map(answer.get("headers")).keySet().forEach(name -> lines.add(line + " answers-header " + name));
        map(answer.get("content"))
                .values()
                .forEach(content -> properties(line, "", resolved(map(content).get("schema"))));
    }

    private void properties(String line, String at, Map<String, Object> schema) {
        for (var all : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.get(all) instanceof List<?> parts) {
                parts.forEach(part -> properties(line, at, resolved(part)));
            }
        }
        if (schema.containsKey("items")) {
            properties(line, at + "[]", resolved(schema.get("items")));
        }
        map(schema.get("properties")).forEach((name, property) -> {
            var inner = resolved(property);
            lines.add("%s answer %s %s".formatted(line, at + "/" + name, type(inner)));
            properties(line, at + "/" + name, inner);
        });
    }

    /** Of a nullable type, the other one; a composed type is an object. */
    private String type(Map<String, Object> schema) {
        if (schema.get("anyOf") instanceof List<?> some) {
            return type(resolved(some.getFirst()));
        }
        var type = schema.getOrDefault("type", "object");
        return type instanceof List<?> some ? some.getFirst().toString() : type.toString();
    }

    private Map<String, Object> resolved(Object part) {
        var found = map(part);
        while (found.get("$ref") instanceof String reference) {
            Map<String, Object> target = document;
            for (var step : reference.substring(2).split("/")) {
                target = map(target.get(step));
            }
            found = target;
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
