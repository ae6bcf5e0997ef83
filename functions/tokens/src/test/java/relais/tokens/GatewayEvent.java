package relais.tokens;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;

/** API Gateway's REST event (payload 1.0), read as Lambda reads it or made here. */
final class GatewayEvent {
    private static final Path FOLDER = Path.of("..", "..", "events", "tokens");

    private GatewayEvent() {}

    static APIGatewayProxyRequestEvent read(String name) throws IOException {
        var loader = GatewayEvent.class.getClassLoader();
        return LambdaEventSerializers.serializerFor(APIGatewayProxyRequestEvent.class, loader)
                .fromJson(Files.readString(FOLDER.resolve(name)));
    }

    static APIGatewayProxyRequestEvent of(String method, String path) {
        var context = new ProxyRequestContext();
        context.setIdentity(new RequestIdentity().withSourceIp("203.0.113.7"));
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod(method)
                .withResource(path)
                .withPath(path)
                .withHeaders(new HashMap<>())
                .withMultiValueHeaders(new HashMap<>())
                .withRequestContext(context)
                .withIsBase64Encoded(false);
    }

    /** In both maps, as API Gateway does. */
    static void header(APIGatewayProxyRequestEvent event, String name, String... values) {
        event.getHeaders().put(name, values[values.length - 1]);
        event.getMultiValueHeaders().put(name, List.of(values));
    }

    static void query(APIGatewayProxyRequestEvent event, String name, String... values) {
        if (event.getQueryStringParameters() == null) {
            event.setQueryStringParameters(new HashMap<>());
            event.setMultiValueQueryStringParameters(new HashMap<>());
        }
        event.getQueryStringParameters().put(name, values[values.length - 1]);
        event.getMultiValueQueryStringParameters().put(name, List.of(values));
    }

    static void bytes(APIGatewayProxyRequestEvent event, byte[] body) {
        event.setBody(Base64.getEncoder().encodeToString(body));
        event.setIsBase64Encoded(true);
    }
}
