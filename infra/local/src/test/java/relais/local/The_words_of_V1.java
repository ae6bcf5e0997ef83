package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import relais.local.SoundRequest.Kind;

/** Are those of the validator that HubEE runs, on the files that HubEE publishes, for each fault of a body. */
@EnabledIfEnvironmentVariable(
        named = "RELAIS_PUBLISHED_OPENAPI",
        matches = ".+",
        disabledReason = ".ci/run says where HubEE's own files are, where it has them")
final class The_words_of_V1 {
    private static final Path FORGIVEN = Path.of("src/test/resources/relais/local/forgiven-by-the-hub.txt");
    private static final Map<String, String> FILES = Map.of(
            "folder-v1.2.7.yaml", "/teledossiers/v1",
            "organization-v1.2.0.yaml", "/referential/v1",
            "process-v1.2.1.yaml", "/referential/v1",
            "subscription-v1.2.3.yaml", "/referential/v1");

    /** In place of each value. Bounds are the contract's, which differ from the files' here and there. */
    private static final List<JsonNode> OTHERS = List.of(
            JsonNode.createNumberNode(7),
            JsonNode.createNumberNode(1.5),
            JsonNode.createBooleanNode(true),
            JsonNode.createObjectNode(Map.of()),
            JsonNode.createArrayNode(List.of()));

    /** HubEE accepts more properties than its files name. The validator does not say which part of a composed schema fails. */
    private static final LevelResolver LEVELS = LevelResolver.create()
            .withLevel("validation.schema.additionalProperties", Level.IGNORE)
            .withLevel("validation.request.body.schema.additionalProperties", Level.IGNORE)
            .withLevel("validation.request.body.schema.allOf", Level.IGNORE)
            .withLevel("validation.request.security", Level.IGNORE)
            .withLevel("validation.request.parameter", Level.IGNORE)
            .build();

    private final JsonMapper mapper = JsonMapper.createDefault();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<OpenApiInteractionValidator> published = FILES.entrySet().stream()
            .map(file -> validator(file.getKey(), file.getValue()))
            .toList();

    /** Each line of the file is a fault of V1 that the hub does not tell, because it does not read or does not require the property. */
    @Test
    void are_told_but_for_those_that_the_hub_knowingly_forgives() throws IOException {
        var untold = new ApiStage()
                .lines()
                .filter(line -> line.name().matches("\\w+ /(teledossiers|referential)/v1/.*"))
                .flatMap(this::untold)
                .sorted()
                .toList();

        if (Boolean.getBoolean("relais.words.write")) {
            Files.write(FORGIVEN, untold);
        }
        assertThat(untold).isEqualTo(Files.readAllLines(FORGIVEN));
    }

    private Stream<String> untold(Line line) {
        var sound = line.next().get();
        if (sound.kind() != Kind.JSON) {
            return Stream.of();
        }
        try {
            var accepted = theirs(sound);
            var untold = new TreeSet<String>();
            for (var faulty :
                    mutations(mapper.readValue(sound.body(), JsonNode.class)).entrySet()) {
                var request = sound.holding(mapper.writeValueAsBytes(faulty.getValue()));
                var expected = theirs(request);
                expected.removeAll(accepted);
                if (!expected.isEmpty()) {
                    expected.removeAll(ours(request));
                    expected.forEach(fault -> untold.add("%s, %s: %s".formatted(line.name(), faulty.getKey(), fault)));
                }
            }
            return untold.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TreeSet<String> theirs(SoundRequest request) {
        var simple = new SimpleRequest.Builder(request.method(), request.path())
                .withContentType("application/json")
                .withBody(request.body())
                .build();
        var faults = new TreeSet<String>();
        published.stream()
                .map(validator -> validator.validateRequest(simple))
                .filter(report -> report.getMessages().stream()
                        .noneMatch(each -> each.getKey().equals("validation.request.path.missing")))
                .flatMap(report -> report.getMessages().stream())
                .filter(each -> each.getLevel() == Level.ERROR)
                .map(ValidationReport.Message::getMessage)
                .map(The_words_of_V1::withoutValue)
                .forEach(faults::add);
        return faults;
    }

    private TreeSet<String> ours(SoundRequest request) throws IOException, InterruptedException {
        var sent = HttpRequest.newBuilder(URI.create(SharedHub.hub().url() + request.path()))
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(sent::header);
        var answer = http.send(sent.build(), HttpResponse.BodyHandlers.ofString());
        var faults = new TreeSet<String>();
        if (answer.statusCode() == 400) {
            for (var error : PartnerSoftware.json(answer.body()).get("errors").values()) {
                faults.add(error.get("message").getStringValue().replaceFirst("(?s)^.*@body] ", ""));
            }
        }
        return faults;
    }

    /** The hub repeats no value: it may be a name. It takes null for absence everywhere, so never says that null is allowed. */
    private static String withoutValue(String fault) {
        return fault.replace("\"null\",", "")
                .replace(",\"null\"", "")
                .replaceFirst("input string \".*\"", "input string");
    }

    private static OpenApiInteractionValidator validator(String file, String base) {
        try {
            return OpenApiInteractionValidator.createForInlineApiSpecification(
                            Files.readString(Path.of(System.getenv("RELAIS_PUBLISHED_OPENAPI"), file)))
                    .withBasePathOverride(base)
                    .withLevelResolver(LEVELS)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body with one property left out, or one value changed into another, by what was done. */
    private static Map<String, JsonNode> mutations(JsonNode body) {
        var all = new LinkedHashMap<String, JsonNode>();
        if (body.isObject()) {
            for (var property : body.entries()) {
                var without = members(body);
                without.remove(property.getKey());
                all.put("without /" + property.getKey(), JsonNode.createObjectNode(without));
                put(all, "/" + property.getKey(), property.getValue(), other -> {
                    var with = members(body);
                    with.put(property.getKey(), other);
                    return JsonNode.createObjectNode(with);
                });
            }
        } else if (body.isArray()) {
            var items = items(body);
            for (var i = 0; i < items.size(); i++) {
                var index = i;
                put(all, "/" + index, items.get(index), other -> {
                    var with = items(body);
                    with.set(index, other);
                    return JsonNode.createArrayNode(with);
                });
            }
        }
        return all;
    }

    private static void put(Map<String, JsonNode> all, String at, JsonNode value, UnaryOperator<JsonNode> placed) {
        OTHERS.forEach(other -> all.put(at + " as " + other.getValue(), placed.apply(other)));
        mutations(value).forEach((what, changed) -> all.put(at + " " + what, placed.apply(changed)));
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.entries().forEach(each -> members.put(each.getKey(), each.getValue()));
        return members;
    }

    private static List<JsonNode> items(JsonNode array) {
        return new ArrayList<>(
                StreamSupport.stream(array.values().spliterator(), false).toList());
    }
}
