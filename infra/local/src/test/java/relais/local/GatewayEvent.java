package relais.local;

import com.sun.net.httpserver.Headers;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import relais.emulators.DeclaredFunction.DeclaredRoute;

/** A request as API Gateway's REST API hands it to a function (payload 1.0); with every media type binary, all bodies are base64. */
record GatewayEvent(DeclaredRoute route, URI uri, Headers headers, byte[] body) {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}+]+)(\\+?)}");

    String json() throws IOException {
        var event = new LinkedHashMap<String, Object>();
        event.put("resource", route.path());
        event.put("path", uri.getPath());
        event.put("httpMethod", route.method());
        event.put("headers", lastOfEach(headers));
        event.put("multiValueHeaders", headers);
        event.put("queryStringParameters", lastOfEach(query()));
        event.put("multiValueQueryStringParameters", query());
        event.put("pathParameters", variables());
        event.put("requestContext", context());
        if (body.length > 0) {
            event.put("body", Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0);
        return JSON.writeValueAsString(event);
    }

    private Map<String, Object> context() {
        return Map.of(
                "httpMethod",
                route.method(),
                "resourcePath",
                route.path(),
                "path",
                "/hub" + uri.getPath(),
                "stage",
                "hub",
                "requestId",
                UUID.randomUUID().toString(),
                "identity",
                Map.of("sourceIp", "203.0.113.7"));
    }

    private Map<String, List<String>> query() {
        return uri.getQuery() == null
                ? Map.of()
                : Pattern.compile("&")
                        .splitAsStream(uri.getQuery())
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.groupingBy(
                                pair -> pair[0],
                                TreeMap::new,
                                Collectors.mapping(pair -> pair.length > 1 ? pair[1] : "", Collectors.toList())));
    }

    private Map<String, String> variables() {
        var variables = new TreeMap<String, String>();
        var names = route.path().split("/");
        var values = uri.getPath().split("/");
        for (var i = 0; i < names.length; i++) {
            var variable = VARIABLE.matcher(names[i]);
            if (variable.matches()) {
                var isRest = !variable.group(2).isEmpty();
                variables.put(
                        variable.group(1),
                        isRest ? String.join("/", List.of(values).subList(i, values.length)) : values[i]);
            }
        }
        return variables;
    }

    private static Map<String, String> lastOfEach(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getLast()));
    }
}
