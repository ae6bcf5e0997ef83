package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.edge.Conformance;
import relais.edge.TokenVerifier;

final class A_token_asked_through_the_gateway {
    private ApplicationContext context;
    private ApiGatewayProxyRequestEventFunction function;

    @BeforeEach
    void start() {
        var keys = SigningKeys.generate();
        context = ApplicationContext.run(TokenOffice.properties(keys.signing(), keys.published()));
        TokenOffice.remember(context);
        function = new ApiGatewayProxyRequestEventFunction(context);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"post-form.json", "post-json.json"})
    void is_given(String event) throws IOException {
        var answer = handle(GatewayEvent.read(event));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
        assertThat(answer.getMultiValueHeaders()).containsEntry("Cache-Control", List.of("no-store"));
        var token = TokenOffice.json(context, answer.getBody());
        assertThat(token).containsEntry("token_type", "Bearer").containsEntry("scope", "OSL");
        assertThat(context.getBean(TokenVerifier.class)
                        .verify(token.get("access_token").toString()))
                .isPresent();
    }

    @Test
    void is_refused_to_a_guesser() throws IOException {
        var answer = handle(GatewayEvent.read("post-wrong-secret.json"));

        assertThat(answer.getStatusCode()).isEqualTo(401);
        assertThat(answer.getMultiValueHeaders()).containsKey("WWW-Authenticate");
        assertThat(TokenOffice.json(context, answer.getBody())).containsEntry("error", "invalid_client");
    }

    @Test
    void comes_with_keys_that_prove_it() throws IOException, ParseException {
        var answer = handle(GatewayEvent.read("get-keys.json"));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(JWKSet.parse(answer.getBody()).getKeys()).hasSize(1);
    }

    @Test
    void is_slowed_down_for_the_address_that_the_gateway_saw_whatever_the_caller_forwards() throws IOException {
        for (var guess = 1; guess <= 10; guess++) {
            assertThat(handle(from("203.0.113.7", "post-wrong-secret.json", "10.0.0." + guess))
                            .getStatusCode())
                    .isEqualTo(401);
        }

        var same = handle(from("203.0.113.7", "post-form.json", "10.0.0.99"));
        var other = handle(from("198.51.100.23", "post-form.json", "203.0.113.7"));

        assertThat(same.getStatusCode()).isEqualTo(429);
        assertThat(same.getMultiValueHeaders()).containsKey("Retry-After");
        assertThat(other.getStatusCode()).isEqualTo(200);
    }

    private static APIGatewayProxyRequestEvent from(String address, String event, String forwarded) throws IOException {
        var request = GatewayEvent.read(event);
        request.getRequestContext().getIdentity().setSourceIp(address);
        GatewayEvent.header(request, "X-Forwarded-For", forwarded);
        return request;
    }

    private APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event) {
        var answer = function.handleRequest(event, null);
        Conformance.checked(
                event.getHttpMethod(),
                event.getPath(),
                answer.getStatusCode(),
                answer.getMultiValueHeaders(),
                answer.getBody().getBytes(StandardCharsets.UTF_8));
        return answer;
    }
}
