package relais.local.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import relais.edge.Route;

/** Checks a document for its meanings, and for examples that its own schemas allow. */
public record ExampleCheck(JsonNode document) {

    /** A body shown, with the schema beside it. */
    public record Example(String name, JsonNode schema, JsonNode body, JsonNode components) {
        public void hold() {
            var whole = ((ObjectNode) schema).deepCopy();
            whole.set("components", components);
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole)
                    .validate(body);
            Assertions.assertThat(errors).isEmpty();
        }
    }

    public static ExampleCheck of(Map<String, Object> document) {
        return new ExampleCheck(new ObjectMapper().valueToTree(document));
    }

    public Stream<Example> all() {
        var found = new ArrayList<Example>();
        var components = strict(document.get("components").deepCopy());
        operations().forEach((name, operation) -> {
            // the other content of a request is not read
            add(
                    found,
                    name + " asks",
                    operation.at("/requestBody/content/application~1json"),
                    document.get("components"));
            operation
                    .get("responses")
                    .properties()
                    .forEach(answer -> add(
                            found,
                            name + " answers " + answer.getKey(),
                            answer.getValue().at("/content/application~1json"),
                            components));
        });
        return found.stream();
    }

    private static void add(List<Example> found, String name, JsonNode content, JsonNode components) {
        if (content.has("example")) {
            var schema = name.endsWith(" asks")
                    ? content.get("schema")
                    : strict(content.get("schema").deepCopy());
            found.add(new Example(name, schema, content.get("example"), components));
        }
    }

    /** Routes with JSON in or out that have no example, except the form of a token request. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        operations().forEach((name, operation) -> {
            var asked = operation.at("/requestBody/content/application~1json");
            if (!asked.isMissingNode() && !asked.has("example") && !name.endsWith("/token")) {
                missing.add(name + " asks");
            }
            operation.get("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .map(answer -> answer.getValue().at("/content/application~1json"))
                    .filter(content -> !content.isMissingNode() && !content.has("example"))
                    .forEach(content -> missing.add(name + " answers"));
        });
        return missing;
    }

    public List<String> withoutMeaning() {
        var without = new ArrayList<String>();
        document.at("/components/schemas").properties().forEach(each -> look(without, each.getKey(), each.getValue()));
        operations().forEach((name, operation) -> {
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.has("description")) {
                    without.add(name + " " + parameter.get("name").asText());
                }
            });
            operation.at("/requestBody/content").forEach(content -> look(without, name, content.path("schema")));
        });
        return without;
    }

    private static void look(List<String> without, String where, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            var name = where + "." + property.getKey();
            var shown = property.getValue();
            var isComposed = shown.has("$ref")
                    || shown.has("anyOf")
                    || shown.has("properties")
                    || shown.has("const")
                    || shown.has("additionalProperties")
                    || shown.path("items").has("$ref")
                    || shown.path("items").has("properties");
            if (!shown.has("description") || !isComposed && !shown.has("examples")) {
                without.add(name);
            }
            look(without, name, shown);
        });
        if (schema.has("items")) {
            look(without, where, schema.get("items"));
        }
    }

    public List<String> operationIds() {
        return operations().values().stream()
                .map(operation -> operation.path("operationId").asText(null))
                .toList();
    }

    public List<JsonNode> security(Route route) {
        var operation = operations().get(route.method() + " " + route.template());
        return StreamSupport.stream(operation.get("security").spliterator(), false)
                .toList();
    }

    private Map<String, JsonNode> operations() {
        var all = new java.util.LinkedHashMap<String, JsonNode>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> all.put(
                                each.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                each.getValue())));
        return all;
    }

    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(ExampleCheck::strict);
        return node;
    }
}
