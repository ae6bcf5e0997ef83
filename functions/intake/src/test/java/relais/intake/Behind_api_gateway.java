package relais.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.attachment.AttachmentStatus;
import relais.edge.Conformance;
import relais.edge.HttpHub;

/** The same controllers, from events of payload 1.0 instead of a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Behind_api_gateway {
    private static final String FOLDERS = "/teledossiers/v1/folders";

    private HttpHub http;
    private ApiGatewayProxyRequestEventFunction function;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of("relais.upload.limit", 1000));
        function = new ApiGatewayProxyRequestEventFunction(http.context());
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void a_deposit_is_taken_in_from_base64_or_text() {
        var json = Deposits.json(aFolder().with("été.pdf", 1));

        var encoded = send("POST", FOLDERS, "application/json", json.getBytes(StandardCharsets.UTF_8));
        var text = handle(event("POST", FOLDERS, "application/json").withBody(json));

        assertThat(encoded.getStatusCode()).isEqualTo(201);
        assertThat(encoded.getBody()).contains("\"fileName\":\"été.pdf\"");
        assertThat(text.getBody()).isEqualTo(encoded.getBody());
        assertThat(encoded.getMultiValueHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void the_bytes_of_a_file_are_kept_whatever_type_they_are_sent_as() {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        for (var type : List.of("application/octet-stream", "application/x-www-form-urlencoded", "application/json")) {
            var folder = http.hub.deposit(aFolder().with("acte.pdf", bytes.length));
            var path = "%s/%s/attachments/%s"
                    .formatted(
                            FOLDERS,
                            folder.id(),
                            folder.attachments().getFirst().id());

            assertThat(send("PUT", path, type, bytes).getStatusCode()).isEqualTo(204);
            assertThat(http.hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.RECEIVED);
        }
    }

    @Test
    void more_bytes_than_a_function_takes_are_413() {
        var folder = http.hub.deposit(aFolder().with("acte.pdf", 1001));
        var path = "%s/%s/attachments/%s"
                .formatted(FOLDERS, folder.id(), folder.attachments().getFirst().id());

        assertThat(send("PUT", path, "application/octet-stream", new byte[1001]).getStatusCode())
                .isEqualTo(413);
    }

    @Test
    void errors_have_the_contracts_body() {
        var form = "application/x-www-form-urlencoded";

        assertThat(send("POST", FOLDERS, "application/json", new byte[0]).getBody())
                .contains("A request body is required but none found.");
        assertThat(send("GET", "/nowhere", form, new byte[0]).getBody())
                .isEqualTo("{\"errors\":[{\"code\":404,\"message\":\"Resource is not found\"}]}");
        assertThat(send("PUT", FOLDERS, form, new byte[0]).getBody())
                .isEqualTo("{\"errors\":[{\"code\":405,\"message\":\"Method not allowed\"}]}");
        var unknown = event("GET", FOLDERS + "/dddddd", form)
                .withQueryStringParameters(Map.of("a b", "1"))
                .withMultiValueQueryStringParameters(Map.of("a b", List.of("1")));
        assertThat(handle(unknown).getBody())
                .contains("@query.a b] Query parameter 'a b' is unexpected", "@path.folderId]");
        var anonymous = event("GET", FOLDERS + "/dddddd", form);
        anonymous.getHeaders().remove("Authorization");
        anonymous.setMultiValueHeaders(Map.of());
        assertThat(handle(anonymous).getStatusCode()).isEqualTo(401);
    }

    private APIGatewayProxyResponseEvent send(String method, String path, String type, byte[] body) {
        var event = event(method, path, type)
                .withBody(Base64.getEncoder().encodeToString(body))
                .withIsBase64Encoded(true);
        return handle(event);
    }

    private APIGatewayProxyRequestEvent event(String method, String path, String type) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + http.token(http.hub.softwareOf(DILA)));
        headers.put("Content-Type", type);
        var all = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod(method)
                .withPath(path)
                .withHeaders(headers)
                .withMultiValueHeaders(all);
    }

    private APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event) {
        var answer = function.handleRequest(event, new MockLambdaContext());
        Conformance.checked(
                event.getHttpMethod(),
                event.getPath(),
                answer.getStatusCode(),
                answer.getMultiValueHeaders(),
                bytes(answer));
        return answer;
    }

    private static byte[] bytes(APIGatewayProxyResponseEvent answer) {
        var body = answer.getBody() == null ? "" : answer.getBody();
        return Boolean.TRUE.equals(answer.getIsBase64Encoded())
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}
