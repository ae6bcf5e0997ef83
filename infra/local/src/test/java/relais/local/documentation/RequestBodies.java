package relais.local.documentation;

import static relais.local.documentation.RecordSchemas.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.edge.DescribedRequest;
import relais.edge.Route;

/**
 * The body that a route takes: JSON as its controller reads it, bytes, or another party's contract. Its content type is
 * never a reason for a refusal.
 */
final class RequestBodies {
    private RequestBodies() {}

    /** Null for a route without a body. */
    static @Nullable Map<String, Object> of(Route route, DescribedRequest request) {
        if (route.template().endsWith("/token")) {
            return body(ordered(
                    "application/x-www-form-urlencoded", ordered("schema", credentials()),
                    "application/json", ordered("schema", credentials())));
        }
        if (route.template().startsWith("/webhooks/")) {
            return body(ordered("application/json", ordered("schema", ordered("type", "object"))));
        }
        if (request.readsBytes()) {
            return body(ordered(
                    "application/octet-stream", ordered("schema", ordered("type", "string", "format", "binary"))));
        }
        return request.body() == null ? null : body(ordered("application/json", ordered("schema", request.body())));
    }

    private static Map<String, Object> body(Map<String, Object> content) {
        return ordered("required", true, "content", content);
    }

    /** Those of RFC 6749; the client's name and secret may come in HTTP Basic instead. */
    private static Map<String, Object> credentials() {
        return ordered(
                "type", "object",
                "required", List.of("grant_type"),
                "properties",
                        ordered(
                                "grant_type", ordered("type", "string", "const", "client_credentials"),
                                "scope", ordered("type", "string"),
                                "client_id", ordered("type", "string"),
                                "client_secret", ordered("type", "string")));
    }
}
