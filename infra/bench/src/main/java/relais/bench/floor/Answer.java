package relais.bench.floor;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.domain.Outcome;
import relais.domain.access.Caller;

/** Outcomes as answers of the gateway, with the headers and the access line that the edge gives them. */
final class Answer {
    private static final Logger ACCESS = LoggerFactory.getLogger("relais.access");
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Content-Type", "application/json",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options", "nosniff");

    private Answer() {}

    static APIGatewayProxyResponseEvent to(
            APIGatewayProxyRequestEvent event, Gate gate, Function<Caller, APIGatewayProxyResponseEvent> work) {
        var caller = gate.caller(event);
        var answer = caller.map(work).orElseGet(() -> refused(401, "Token is missing, expired or not valid"));
        var request = UUID.randomUUID().toString();
        answer.getHeaders().put("X-Request-Id", request);
        ACCESS.info(
                "{} {} {} client={} request={}",
                event.getHttpMethod(),
                event.getResource(),
                answer.getStatusCode(),
                caller.map(Caller::clientId).orElse("-"),
                request);
        return answer;
    }

    static <T> APIGatewayProxyResponseEvent of(Outcome<T> outcome, int status, Function<T, String> json) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> done(status, json.apply(value));
            case Outcome.Refused<T>(var faults) -> refused(400, String.join("\n", faults));
            case Outcome.Forbidden<T>(var reason) -> refused(403, reason);
            case Outcome.Missing<T>(var kind) -> refused(404, kind + " is not found");
        };
    }

    static APIGatewayProxyResponseEvent done(int status, String json) {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(new HashMap<>(HEADERS))
                .withBody(json);
    }

    private static APIGatewayProxyResponseEvent refused(int status, String message) {
        return done(status, Json.written(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("errors");
            json.writeStartObject();
            json.writeNumberField("code", status);
            json.writeStringField("message", message);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }));
    }
}
