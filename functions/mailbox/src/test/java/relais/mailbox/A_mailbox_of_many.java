package relais.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventState;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Notification;
import relais.edge.HttpHub;

/** Asked for 100 000 at once, as real callers do, gives what a function can answer, and all of it in the end. */
final class A_mailbox_of_many {
    private static final String NOTIFICATIONS = "/teledossiers/v1/notifications";
    private static final Map<String, String> ALL = Map.of("maxResult", "100000", "eventDetails", "true");
    private static final Pattern ID = Pattern.compile("\\{\"id\":\"([^\"]+)\"");
    private static final int MOST_BYTES = 4_000_000;

    /** Lambda's limit on an answer, whose body is a text in its JSON. */
    private static final int PAYLOAD = 6 * 1024 * 1024;

    private final HttpHub http = new HttpHub();
    private final ApiGatewayProxyRequestEventFunction function =
            new ApiGatewayProxyRequestEventFunction(http.context());
    private final Caller lyon = http.hub.softwareOf(MAIRIE_DE_LYON);
    private final String token = "Bearer " + http.token(lyon);

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void gives_what_fits_an_answer_and_by_deleting_each_exactly_once() {
        var sent = fill(20_000, "EtatCivil", DILA);
        var seen = new ArrayList<String>();
        var pages = new ArrayList<Integer>();

        for (var page = poll(ALL); !page.getBody().equals("[]"); page = poll(ALL)) {
            var ids = ids(page);
            pages.add(ids.size());
            seen.addAll(ids);
            assertThat(isMore(page)).isEqualTo(seen.size() < sent.size());
            assertThat(bytes(page)).isLessThanOrEqualTo(MOST_BYTES);
            ids.forEach(this::delete);
        }

        assertThat(seen).isEqualTo(sent);
        assertThat(pages).hasSize(3);
    }

    @Test
    void comes_as_near_to_the_limit_as_can_be_and_never_above_what_a_function_may_answer() throws IOException {
        fill(12_000, "EtatCivil", DILA);

        var page = poll(ALL);

        assertThat(bytes(page)).isBetween(MOST_BYTES - 600, MOST_BYTES);
        assertThat(isMore(page)).isTrue();
        assertThat(payload(page)).isLessThan(PAYLOAD);
        var plain = poll(Map.of("maxResult", "100000"));
        assertThat(ids(plain)).hasSizeGreaterThan(ids(page).size());
        assertThat(bytes(plain)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void never_exceeds_the_limit_whatever_demarches_and_branches_are_called() throws IOException {
        var strange = new OrganizationId(MAIRIE_DE_LYON.type(), MAIRIE_DE_LYON.companyRegister(), "\"".repeat(10));
        fill(12_000, "\"é🏛".repeat(10), strange);

        var page = poll(ALL);

        assertThat(bytes(page)).isBetween(MOST_BYTES - 1000, MOST_BYTES);
        assertThat(isMore(page)).isTrue();
        assertThat(payload(page)).isLessThan(PAYLOAD);
    }

    @Test
    void gives_the_whole_where_the_whole_fits() {
        var sent = fill(5_000, "EtatCivil", DILA);

        var page = poll(ALL);

        assertThat(ids(page)).isEqualTo(sent);
        assertThat(isMore(page)).isFalse();
    }

    @Test
    void gives_over_http_what_it_gives_through_the_function() {
        fill(12_000, "EtatCivil", DILA);

        var answer = http.as(lyon).get(NOTIFICATIONS + "?maxResult=100000&eventDetails=true");

        assertThat(answer.text()).isEqualTo(poll(ALL).getBody());
        assertThat(answer.header("X-More")).isEqualTo("true");
    }

    private List<String> fill(int count, String processCode, OrganizationId transmitter) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Notification(
                        http.hub.ids.next(),
                        MAIRIE_DE_LYON,
                        transmitter,
                        processCode,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        TODAY,
                        new EventState(ActionType.SENDING_MESSAGE, EventStatus.RECEIVED)))
                .peek(http.hub.mailboxes::put)
                .map(notification -> notification.id().toString())
                .toList();
    }

    private APIGatewayProxyResponseEvent poll(Map<String, String> query) {
        var many = new HashMap<String, List<String>>();
        query.forEach((name, value) -> many.put(name, List.of(value)));
        var event = event().withQueryStringParameters(query).withMultiValueQueryStringParameters(many);
        var answer = function.handleRequest(event, new MockLambdaContext());
        assertThat(answer.getStatusCode()).isEqualTo(200);
        return answer;
    }

    private void delete(String id) {
        value(http.hub.deleteNotification.delete(lyon, UUID.fromString(id)));
    }

    private APIGatewayProxyRequestEvent event() {
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod("GET")
                .withPath(NOTIFICATIONS)
                .withHeaders(Map.of("Authorization", token))
                .withMultiValueHeaders(Map.of("Authorization", List.of(token)));
    }

    private static boolean isMore(APIGatewayProxyResponseEvent answer) {
        return answer.getMultiValueHeaders().containsKey("X-More");
    }

    private static int bytes(APIGatewayProxyResponseEvent answer) {
        return answer.getBody().getBytes(StandardCharsets.UTF_8).length;
    }

    /** The size that Lambda measures, with the quotes of the body escaped. */
    private int payload(APIGatewayProxyResponseEvent answer) throws IOException {
        return mapper().writeValueAsBytes(Map.of("body", answer.getBody())).length;
    }

    private static List<String> ids(APIGatewayProxyResponseEvent answer) {
        return ID.matcher(answer.getBody())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private JsonMapper mapper() {
        return http.context().getBean(JsonMapper.class);
    }
}
