package relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.edge.Conformance;
import relais.edge.HttpHub;

/** The same controllers, to answers of payload 1.0 instead of a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Behind_api_gateway {
    private HttpHub http;
    private ApiGatewayProxyRequestEventFunction function;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of("relais.download.limit", 1000));
        function = new ApiGatewayProxyRequestEventFunction(http.context());
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void the_bytes_of_a_file_are_handed_over_in_base64_with_their_digest() {
        var answer = handle(download(1000));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getIsBase64Encoded()).isTrue();
        assertThat(Base64.getDecoder().decode(answer.getBody())).isEqualTo(new byte[1000]);
        assertThat(header(answer, "digest")).hasSize(1);
        assertThat(header(answer, "Content-Type")).containsExactly("application/octet-stream");
    }

    @Test
    void more_bytes_than_a_function_gives_are_a_link() {
        var answer = handle(download(1001));

        assertThat(answer.getStatusCode()).isEqualTo(307);
        assertThat(header(answer, "Location")).hasSize(1);
        assertThat(header(answer, "digest")).hasSize(1);
    }

    private static List<String> header(APIGatewayProxyResponseEvent answer, String name) {
        return answer.getMultiValueHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    private APIGatewayProxyRequestEvent download(int size) {
        var folder = http.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", size));
        var path = "/teledossiers/v1/cases/%s/attachments/%s"
                .formatted(
                        folder.cases().getFirst().id(),
                        folder.attachments().getFirst().id());
        var token = "Bearer " + http.token(http.hub.softwareOf(MAIRIE_DE_LYON));
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod("GET")
                .withPath(path)
                .withHeaders(Map.of("Authorization", token, "Accept", "*/*"))
                .withMultiValueHeaders(Map.of("Authorization", List.of(token), "Accept", List.of("*/*")));
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
