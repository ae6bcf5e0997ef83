package relais.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every answer that a test sees to the served OpenAPI document: status, content type, headers and exactly the
 * properties of the body. A request outside every route must be refused in the contract's words.
 */
public final class Conformance {
    private static final Conformance SERVED =
            new Conformance(Path.of("../../functions/tokens/src/main/resources/relais/tokens/openapi.yaml"));
    private static final Pattern BASES =
            Pattern.compile("^/(teledossiers|referential|oauth2|token|\\.well-known)(/.*)?");
    private static final Pattern STAGE = Pattern.compile("^/restapis/.*/_user_request_");

    private static final byte[] NO_BYTES = {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final List<String> templates;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Conformance(Path file) {
        try {
            document = strict(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // a literal path comes before one with variables
        templates = names(document.get("paths"))
                .sorted(Comparator.comparing(Conformance::variables))
                .toList();
    }

    /**
     * Checks status and headers only, where the bytes are still to come.
     *
     * @throws AssertionError if the answer is not as documented
     */
    public static <T> HttpResponse<T> checked(HttpResponse<T> answer) {
        var body = switch (answer.body()) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case null, default -> NO_BYTES;
        };
        checked(
                answer.request().method(),
                answer.uri().getPath(),
                answer.statusCode(),
                answer.headers().map(),
                body);
        return answer;
    }

    /** @throws AssertionError if the answer is not as documented */
    public static void checked(String method, String path, int status, Map<String, List<String>> headers, byte[] body) {
        SERVED.check(method, path, status, headers, body);
    }

    void check(String method, String path, int status, Map<String, List<String>> headers, byte[] body) {
        var asked = STAGE.matcher(path).replaceFirst("");
        var template = templates.stream().filter(each -> matches(each, asked)).findFirst();
        var operation = template.map(each -> document.get("paths").get(each).get(method.toLowerCase(Locale.ROOT)));
        if (operation.isEmpty()) {
            if (BASES.matcher(asked).matches() && !method.equals("HEAD")) {
                checkError(method + " " + asked, status, template.isEmpty() ? 404 : 405, body);
            }
            return;
        }
        var where = "%s %s → %d".formatted(method, template.orElseThrow(), status);
        var response = resolved(operation.get().get("responses").get(String.valueOf(status)));
        if (response == null) {
            throw new AssertionError(where + ": no such answer; " + told(body));
        }
        var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (name != null) { // a status line has no name
                all.put(name, values);
            }
        });
        checkHeaders(where, response.path("headers"), all);
        checkBody(where, response.get("content"), all, body);
    }

    private void checkError(String where, int status, int expected, byte[] body) {
        if (status != expected && status != 403) {
            throw new AssertionError("%s → %d: nothing serves it; %s".formatted(where, status, told(body)));
        }
        validate(where, document.at("/components/schemas/Errors"), body);
    }

    private void checkHeaders(String where, JsonNode declared, Map<String, List<String>> headers) {
        names(declared).forEach(name -> {
            var header = resolved(declared.get(name));
            var values = headers.getOrDefault(name, List.of());
            if (values.isEmpty() && header.path("required").asBoolean()) {
                throw new AssertionError(where + ": no header " + name);
            }
            values.forEach(value -> validate(where + " " + name, header.get("schema"), TextNode.valueOf(value)));
        });
    }

    private void checkBody(String where, JsonNode content, Map<String, List<String>> headers, byte[] body) {
        if (content == null) {
            if (body.length > 0) {
                throw new AssertionError(where + ": has a body; " + told(body));
            }
            return;
        }
        var type = headers.getOrDefault("Content-Type", List.of("")).getFirst().split(";")[0];
        var declared = content.get(type);
        if (declared == null) {
            throw new AssertionError("%s: is %s; %s".formatted(where, type, told(body)));
        }
        if (type.equals("application/json")) {
            validate(where, declared.get("schema"), body);
        }
    }

    private void validate(String where, JsonNode schema, byte[] body) {
        try {
            validate(where, schema, JSON.readTree(body));
        } catch (IOException e) {
            throw new AssertionError("%s: is not JSON; %s".formatted(where, told(body)), e);
        }
    }

    private void validate(String where, JsonNode schema, JsonNode value) {
        var errors = schemas.computeIfAbsent(schema.toString(), each -> schema(schema))
                .validate(value);
        if (!errors.isEmpty()) {
            throw new AssertionError(
                    "%s: %s; %s".formatted(where, errors, told(value.toString().getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** The schema together with the components that it may reference. */
    private Schema schema(JsonNode schema) {
        var whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.get("components"));
        return registry.getSchema(whole);
    }

    private JsonNode resolved(JsonNode part) {
        return part != null && part.has("$ref")
                ? document.at(part.get("$ref").asText().substring(1))
                : part;
    }

    /** Closes the schemas, so that an undocumented property fails. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(Conformance::strict);
        return node;
    }

    private static boolean matches(String template, String path) {
        var variable = Pattern.compile("\\{[A-Za-z]+}");
        var expression =
                Stream.of(variable.split(template, -1)).map(Pattern::quote).toList();
        return path.matches(String.join("[^/]+", expression));
    }

    private static int variables(String template) {
        return template.split("\\{", -1).length;
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static String told(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 1000));
    }
}
