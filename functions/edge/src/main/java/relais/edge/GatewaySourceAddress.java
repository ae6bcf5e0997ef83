package relais.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The source address in API Gateway's event, which the caller cannot write. */
@Singleton
@Primary
@Requires(classes = {APIGatewayProxyRequestEvent.class, ServletHttpRequest.class})
final class GatewaySourceAddress implements SourceAddress {
    private final SocketSourceAddress socket;

    GatewaySourceAddress(SocketSourceAddress socket) {
        this.socket = socket;
    }

    @Override
    public String of(HttpRequest<?> request) {
        return request instanceof ServletHttpRequest<?, ?> event
                        && event.getNativeRequest() instanceof APIGatewayProxyRequestEvent gateway
                ? of(gateway)
                : socket.of(request);
    }

    /** The gateway always sets it; a direct invocation may not. */
    private static String of(APIGatewayProxyRequestEvent gateway) {
        return Optional.ofNullable(gateway.getRequestContext())
                .map(context -> context.getIdentity())
                .map(identity -> identity.getSourceIp())
                .orElse("-");
    }
}
