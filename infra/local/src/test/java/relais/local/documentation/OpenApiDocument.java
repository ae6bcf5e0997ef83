package relais.local.documentation;

import static relais.local.documentation.RecordSchemas.ordered;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.inject.MethodExecutionHandle;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import relais.domain.access.Caller;
import relais.edge.DescribedRequest;
import relais.edge.Incoming;
import relais.edge.Route;
import relais.edge.Routes;

/**
 * The contract as the code defines it: routes and answers from the table of rights, requests from the controllers'
 * readers, bodies from the records.
 */
public final class OpenApiDocument {
    private static final Caller NOBODY = new Caller("documentation", Set.of(), List.of());

    private final RecordSchemas schemas = new RecordSchemas();
    private final Published published = Published.kept();
    private final Meanings meanings = new Meanings(schemas.components());
    private final Samples samples;
    private final Map<String, UriRouteInfo<?, ?>> served = new LinkedHashMap<>();

    private OpenApiDocument(ApplicationContext hub, Samples samples) {
        this.samples = samples;
        hub.getBean(Router.class)
                .uriRoutes()
                .forEach(route -> served.put(route.getHttpMethod() + " " + route.getUriMatchTemplate(), route));
    }

    /** @param hub with every function in it */
    public static Map<String, Object> of(ApplicationContext hub, Samples samples) {
        return new OpenApiDocument(hub, samples).document();
    }

    public static String yaml(Map<String, Object> document) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setDereferenceAliases(true);
        return "# Generated from the code; see The_openapi_document in infra/local.\n"
                + new Yaml(options).dump(document);
    }

    private Map<String, Object> document() {
        var paths = new LinkedHashMap<String, Object>();
        Routes.all().stream().filter(this::isServed).forEach(route -> {
            @SuppressWarnings("unchecked")
            var path = (Map<String, Object>) paths.computeIfAbsent(route.template(), each -> new LinkedHashMap<>());
            path.put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        });
        new Additions(schemas.components(), published).mark(paths);
        schemas.named("edge.Errors");
        schemas.named("tokens.TokenError");
        var answers = CommonAnswers.all();
        illustrate(paths, answers);
        var document = ordered(
                "openapi", "3.1.0",
                "info",
                        ordered(
                                "title", "Relais",
                                "version", "1",
                                "description",
                                        "Le contrat de HubEE V1, tel que Relais le tient. Ce qui porte x-relais-addition n’est pas dans les fichiers OpenAPI publiés."),
                "servers", List.of(ordered("url", "/")),
                "tags", Naming.tags(),
                "paths", paths,
                "components",
                        ordered(
                                "securitySchemes",
                                ordered("token", CommonAnswers.clientCredentials()),
                                "headers",
                                ordered("X-Request-Id", CommonAnswers.requestId()),
                                "responses",
                                answers,
                                "schemas",
                                schemas.components()));
        meanings.complete(document);
        return document;
    }

    /** Gives each real body to its route, and each of its values to its property. */
    private void illustrate(Map<String, Object> paths, Map<String, Object> refusals) {
        Routes.all().stream()
                .filter(this::isServed)
                .forEach(route -> samples.of(route).ifPresent(sample -> {
                    var operation = map(map(paths.get(route.template()))
                            .get(route.method().name().toLowerCase(Locale.ROOT)));
                    show(map(map(operation.get("requestBody")).get("content")), sample.request());
                    show(
                            map(map(map(operation.get("responses")).get(String.valueOf(sample.status())))
                                    .get("content")),
                            sample.answer());
                }));
        refusals.forEach((name, refusal) ->
                samples.of(name).ifPresent(sample -> show(map(map(refusal).get("content")), sample.answer())));
    }

    private void show(Map<String, Object> content, @Nullable Object body) {
        // a form's values are there as JSON, too
        var json = map(content.get("application/json"));
        if (body instanceof String || body == null || json.isEmpty()) {
            return;
        }
        json.put("example", body);
        meanings.illustrate(map(json.get("schema")), body);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    private boolean isServed(Route route) {
        return served.containsKey(route.method() + " " + route.template());
    }

    private Map<String, Object> operation(Route route) {
        var operation = Operation.of(route);
        var request = described(route);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("operationId", Naming.operationId(route));
        shown.put("tags", List.of(Naming.tag(route)));
        shown.put("summary", operation.summary());
        if (route.template().contains("/v1") && !published.has(route)) {
            shown.put("x-relais-addition", true);
        }
        // one of them is enough
        shown.put(
                "security",
                route.isPublic()
                        ? List.of()
                        : route.scopes().stream()
                                .sorted()
                                .map(scope -> ordered("token", List.of(scope.name())))
                                .toList());
        var parameters = new Parameters(route, published).of(request);
        if (!parameters.isEmpty()) {
            shown.put("parameters", parameters);
        }
        var body = RequestBodies.of(route, request);
        if (body != null) {
            shown.put("requestBody", body);
        }
        shown.put("responses", responses(route, operation, body != null));
        return shown;
    }

    /** The reading of its controller, recorded on an empty request. */
    private DescribedRequest described(Route route) {
        var request = new DescribedRequest(route);
        if (served.get(route.method() + " " + route.template()) instanceof MethodBasedRouteInfo<?, ?> info) {
            @SuppressWarnings("unchecked")
            var method = (MethodExecutionHandle<Object, Object>) info.getTargetMethod();
            var arguments = Arrays.stream(method.getArguments())
                    .map(argument -> argument.getType() == Incoming.class
                            ? request
                            : argument.getType() == Caller.class ? NOBODY : null)
                    .toArray();
            if (!route.isPublic()) {
                try {
                    method.invoke(arguments);
                } catch (RuntimeException e) {
                    // the empty request makes no sense to it; its reading is recorded all the same
                }
            }
        }
        return request;
    }

    private Map<String, Object> responses(Route route, Operation operation, boolean hasBody) {
        var answers = new LinkedHashMap<String, Object>();
        route.answers().values().stream()
                .filter(status -> status.startsWith("2"))
                .distinct()
                .forEach(status -> answers.put(status, success(route, operation)));
        var isForTokens = route.template().endsWith("/token");
        if (operation.answers().contains("bytes")) {
            answers.put("307", CommonAnswers.elsewhere());
        }
        if (isForTokens) {
            for (var status : List.of("400", "401", "408", "429", "503")) {
                answers.put(status, CommonAnswers.noToken(status));
            }
        } else if (route.template().startsWith("/webhooks/")) {
            answers.put("200", ordered("description", "Pris en compte.", "headers", CommonAnswers.headers()));
            List.of("400", "401", "408", "413").forEach(status -> answers.put(status, CommonAnswers.reference(status)));
        } else if (!route.isPublic()) {
            var statuses = new ArrayList<>(List.of("400", "401", "403"));
            if (namesAThing(route)) {
                statuses.add("404");
            }
            if (route.isOverridden()) {
                statuses.add("405");
            }
            if (hasBody) {
                statuses.add("408");
                statuses.add("413");
            }
            statuses.forEach(status -> answers.put(status, CommonAnswers.reference(status)));
        }
        answers.put("500", CommonAnswers.reference("500"));
        if (!isForTokens) {
            answers.put("503", CommonAnswers.reference("503"));
        }
        return answers;
    }

    /** True if the thing may be absent. */
    private static boolean namesAThing(Route route) {
        return route.template().contains("{")
                || route.method() == HttpMethod.PUT
                || route.query().contains("caseId");
    }

    private Map<String, Object> success(Route route, Operation operation) {
        var isList = operation.answers().stream().anyMatch(each -> each.endsWith("[]"));
        var headers = CommonAnswers.headers();
        if (isList && route.template().startsWith("/referential")) {
            headers.put("Content-Range", CommonAnswers.header("^[A-Z][a-z]+ ([0-9]+-[0-9]+|\\*)/[0-9]+$"));
        }
        if (isList && route.template().startsWith("/teledossiers")) {
            headers.put(
                    "X-More",
                    ordered(
                            "description",
                            "true quand il en reste",
                            "schema",
                            ordered("type", "string", "const", "true")));
        }
        if (operation.answers().contains("bytes")) {
            headers.put("digest", CommonAnswers.header("^[A-Za-z0-9+/]{43}=$"));
        }
        var answer = ordered("description", operation.summary(), "headers", headers);
        if (!operation.answers().isEmpty()) {
            answer.put("content", content(operation.answers()));
        }
        return answer;
    }

    private Map<String, Object> content(List<String> answers) {
        return switch (answers.getFirst()) {
            case "bytes" ->
                ordered("application/octet-stream", ordered("schema", ordered("type", "string", "format", "binary")));
            case "yaml" -> ordered("application/yaml", ordered("schema", ordered("type", "string")));
            case "html" -> ordered("text/html", ordered("schema", ordered("type", "string")));
            case "keys" -> ordered("application/json", ordered("schema", CommonAnswers.keys()));
            default -> {
                var all = answers.stream().map(schemas::named).toList();
                yield ordered(
                        "application/json",
                        ordered("schema", all.size() == 1 ? all.getFirst() : ordered("anyOf", all)));
            }
        };
    }
}
