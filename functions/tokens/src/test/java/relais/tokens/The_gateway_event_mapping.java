package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.tokens.TokenOffice.CLIENT;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Payload 1.0 lacks the known defects of payload 2.0 (lost cookies, split values, corrupt bytes), and stays so. */
final class The_gateway_event_mapping {
    private static final ApplicationContext CONTEXT = ApplicationContext.run(properties());
    private static final ApiGatewayProxyRequestEventFunction FUNCTION =
            new ApiGatewayProxyRequestEventFunction(CONTEXT);

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void keeps_a_value_with_a_comma_whole() {
        var event = list();
        GatewayEvent.query(event, "b", "x,y");

        assertThat(seen(event)).containsEntry("b", List.of("x,y"));
    }

    @Test
    void keeps_each_value_of_a_repeated_parameter() {
        var event = list();
        GatewayEvent.query(event, "processCode", "CERTDC", "Etat Civil&é+%2C");

        assertThat(seen(event)).containsEntry("processCode", List.of("CERTDC", "Etat Civil&é+%2C"));
    }

    @Test
    void finds_the_parameters_of_a_get_that_calls_itself_a_form() {
        var event = list();
        GatewayEvent.header(event, "Content-Type", TokenOffice.FORM);
        GatewayEvent.query(event, "processCode", "CERTDC", "EtatCivil");

        assertThat(seen(event)).containsEntry("processCode", List.of("CERTDC", "EtatCivil"));
    }

    @Test
    void lets_cookies_in() {
        var event = list();
        GatewayEvent.header(event, "Cookie", "session=abc; theme=dark");

        assertThat(seen(event))
                .containsEntry("cookie session", List.of("abc"))
                .containsEntry("cookie theme", List.of("dark"));
    }

    @Test
    void lets_two_cookies_out() {
        var answer = handle(list());

        assertThat(answer.getMultiValueHeaders().get("Set-Cookie")).containsExactly("first=1", "second=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/octet-stream",
                "application/pdf",
                "application/x-www-form-urlencoded",
                "text/plain; charset=utf-16",
                "application/json"
            })
    void keeps_every_byte_both_ways_whatever_the_content_type(String contentType) {
        var bytes = everyByte();
        var event = put(bytes);
        GatewayEvent.header(event, "Content-Type", contentType);

        assertThat(bytes(handle(event))).isEqualTo(bytes);
    }

    @Test
    void keeps_every_byte_without_a_content_type() {
        var bytes = everyByte();

        assertThat(bytes(handle(put(bytes)))).isEqualTo(bytes);
    }

    @Test
    void keeps_what_is_compressed_as_it_is() throws IOException {
        var bytes = gzip(everyByte());
        var event = put(bytes);
        GatewayEvent.header(event, "Content-Type", "application/octet-stream");
        GatewayEvent.header(event, "Content-Encoding", "gzip");

        var answer = handle(event);

        assertThat(bytes(answer)).isEqualTo(bytes);
        assertThat(answer.getMultiValueHeaders()).containsEntry("Content-Encoding", List.of("gzip"));
    }

    @Test
    void takes_an_empty_body() {
        assertThat(bytes(handle(put(new byte[0])))).isEmpty();
    }

    private static Map<String, Object> properties() {
        var keys = SigningKeys.generate();
        var properties = new HashMap<>(TokenOffice.properties(keys.signing(), keys.published()));
        properties.put("test.echo", true);
        return properties;
    }

    private static APIGatewayProxyRequestEvent list() {
        return withToken(GatewayEvent.of("GET", "/teledossiers/v1/notifications"));
    }

    private static APIGatewayProxyRequestEvent put(byte[] body) {
        var event = withToken(GatewayEvent.of("PUT", "/teledossiers/v1/folders/1/attachments/2"));
        GatewayEvent.bytes(event, body);
        return event;
    }

    private static APIGatewayProxyRequestEvent withToken(APIGatewayProxyRequestEvent event) {
        var token =
                CONTEXT.getBean(TokenSigner.class).sign(new Caller(CLIENT.id(), Set.of(Scope.OSL), CLIENT.grants()));
        GatewayEvent.header(event, "Authorization", "Bearer " + token);
        return event;
    }

    private static APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event) {
        var answer = FUNCTION.handleRequest(event, null);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
        return answer;
    }

    private static Map<String, Object> seen(APIGatewayProxyRequestEvent event) {
        return TokenOffice.json(CONTEXT, handle(event).getBody());
    }

    private static byte[] bytes(APIGatewayProxyResponseEvent answer) {
        assertThat(answer.getIsBase64Encoded()).isTrue();
        return Base64.getDecoder().decode(answer.getBody());
    }

    private static byte[] everyByte() {
        var bytes = new byte[10_000];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }
}
