package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.edge.Routes;
import relais.emulators.DeclaredFunction;
import relais.emulators.Template;
import relais.portal.PageRoutes;

/** What no validator of templates knows: that it is the template of these functions. */
class The_template {
    private static final Template TEMPLATE = Template.packed();
    private static final DeclaredFunction PORTAL = DeclaredFunction.named("PortalFunction");

    @Test
    void names_handlers_that_exist() {
        assertThat(DeclaredFunction.all()).isNotEmpty().allSatisfy(function -> Class.forName(function.handler()));
    }

    @Test
    void serves_every_route_of_the_contract_once_and_no_other() {
        var known = Routes.all().stream().map(route -> route.method() + " " + route.template());

        var served = DeclaredFunction.all().stream()
                .filter(function -> !function.equals(PORTAL))
                .flatMap(function -> function.routes().stream())
                .map(route -> route.method() + " " + route.path());

        assertThat(served).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @Test
    void hands_every_page_to_the_portal_and_no_route_of_the_contract() {
        assertThat(PageRoutes.all()).isNotEmpty().allMatch(page -> isPortals(page.method(), page.template()));
        assertThat(Routes.all()).isNotEmpty().noneMatch(route -> isPortals(route.method(), route.template()));
    }

    private static boolean isPortals(HttpMethod method, String path) {
        return PORTAL.routes().stream().anyMatch(route -> route.matches(method.name(), path));
    }

    /** API Gateway would compress lists too, which carry a Content-Range: some clients cannot read these. */
    @Test
    void compresses_nothing_before_it_leaves() {
        assertThat(TEMPLATE.resources("AWS::Serverless::Api"))
                .isNotEmpty()
                .allSatisfy((name, api) -> assertThat(
                                map(Map.of("api", api), "api").toString())
                        .doesNotContain("MinimumCompressionSize", "minimumCompressionSize", "MinCompressionSize"));
    }

    @Test
    void leaves_a_message_invisible_for_six_times_as_long_as_its_function_may_run() {
        TEMPLATE.resources("AWS::Serverless::Function").forEach((name, function) -> {
            for (var event : maps(map(function, "Events").values())) {
                if ("SQS".equals(event.get("Type"))) {
                    var queue = map(TEMPLATE.resources("AWS::SQS::Queue"), queueOf(map(event, "Properties")));

                    assertThat(number(queue, "VisibilityTimeout"))
                            .as(name)
                            .isGreaterThanOrEqualTo(6 * number(function, "Timeout"));
                }
            }
        });
    }

    @Test
    void lets_no_message_be_lost_or_forgotten() {
        var queues = TEMPLATE.resources("AWS::SQS::Queue");
        var deadLetters = queues.values().stream()
                .map(queue -> map(queue, "RedrivePolicy").get("deadLetterTargetArn"))
                .map(The_template::logicalName)
                .collect(Collectors.toSet());
        var watched = TEMPLATE.resources("AWS::CloudWatch::Alarm").values().stream()
                .flatMap(alarm -> maps((Collection<?>) alarm.get("Dimensions")).stream())
                .map(dimension -> logicalName(dimension.get("Value")))
                .collect(Collectors.toSet());

        assertThat(watched).containsAll(queues.keySet());
        assertThat(queues)
                .allSatisfy(
                        (name, queue) -> assertThat(deadLetters.contains(name) || queue.containsKey("RedrivePolicy"))
                                .as(name)
                                .isTrue());
    }

    @Test
    void allows_no_function_more_than_named_actions_on_named_things() {
        TEMPLATE.resources("AWS::Serverless::Function").forEach((name, function) -> {
            for (var policy : maps((Collection<?>) function.getOrDefault("Policies", List.of()))) {
                for (var statement : maps((Collection<?>) policy.get("Statement"))) {
                    assertThat(statement.get("Effect")).isEqualTo("Allow");
                    assertThat((List<?>) statement.get("Action"))
                            .as(name)
                            .noneMatch(action -> action.toString().contains("*"));
                    assertThat(statement.get("Resource")).as(name).isNotNull().isNotEqualTo("*");
                }
            }
        });
    }

    @Test
    void has_samples_of_events_for_every_function_and_for_nothing_else() throws IOException {
        var modules =
                DeclaredFunction.all().stream().map(DeclaredFunction::module).collect(Collectors.toSet());
        var sampled = new HashSet<String>();
        try (var files = Files.walk(Path.of("../../events"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PartnerSoftware.json(Files.readString(file))).matches(JsonNode::isObject, file.toString());
                sampled.add(file.getParent().getFileName().toString());
            }
        }

        assertThat(sampled).isEqualTo(modules);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST_TOO_LARGE, 413",
        "THROTTLED, 429",
        "QUOTA_EXCEEDED, 429",
        "INTEGRATION_TIMEOUT, 504",
        "INTEGRATION_FAILURE, 504",
        "MISSING_AUTHENTICATION_TOKEN, 404",
        "RESOURCE_NOT_FOUND, 404",
        "DEFAULT_4XX, 400",
        "DEFAULT_5XX, 500"
    })
    void gives_what_the_gateway_answers_the_contracts_body(String kind, int status) {
        var api = TEMPLATE.resources("AWS::Serverless::Api").get("Api");
        var answer = map(map(api, "GatewayResponses"), kind);
        var error = PartnerSoftware.json(
                        map(answer, "ResponseTemplates").get("application/json").toString())
                .get("errors")
                .get(0);

        assertThat(number(answer, "StatusCode")).isEqualTo(status);
        assertThat(error.get("code").getIntValue()).isEqualTo(status);
        assertThat(error.get("message").getStringValue()).isNotEmpty();
    }

    @Test
    void takes_every_body_as_bytes() {
        assertThat(TEMPLATE.resources("AWS::Serverless::Api").get("Api").get("BinaryMediaTypes"))
                .isEqualTo(List.of("*/*"));
    }

    private static String queueOf(Map<String, Object> event) {
        return logicalName(event.get("Queue"));
    }

    /** Behind {@code !Ref X} and {@code !GetAtt X.Arn}. */
    private static String logicalName(Object reference) {
        return reference instanceof Map<?, ?> call
                ? call.values().iterator().next().toString().split("\\.")[0]
                : String.valueOf(reference);
    }

    private static int number(Map<String, Object> parent, String key) {
        return ((Number) parent.get(key)).intValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> child ? (Map<String, Object>) child : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Collection<?> children) {
        return children.stream().map(child -> (Map<String, Object>) child).toList();
    }
}
