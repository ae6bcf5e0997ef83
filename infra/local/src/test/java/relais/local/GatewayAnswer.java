package relais.local;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A function's answer to API Gateway (payload 1.0), as the caller gets it. */
record GatewayAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    static GatewayAnswer read(String json) {
        var answer = PartnerSoftware.json(json);
        var headers = new LinkedHashMap<String, List<String>>();
        var multiple = answer.get("multiValueHeaders");
        if (multiple != null && multiple.isObject()) {
            multiple.entries()
                    .forEach(header -> headers.put(
                            header.getKey(),
                            StreamSupport.stream(header.getValue().values().spliterator(), false)
                                    .map(JsonNode::getStringValue)
                                    .toList()));
        }
        return new GatewayAnswer(answer.get("statusCode").getIntValue(), headers, body(answer));
    }

    private static byte[] body(JsonNode answer) {
        var body = answer.get("body");
        if (body == null || body.isNull()) {
            return new byte[0];
        }
        var encoded = answer.get("isBase64Encoded");
        return encoded != null && encoded.isBoolean() && encoded.getBooleanValue()
                ? Base64.getDecoder().decode(body.getStringValue())
                : body.getStringValue().getBytes(StandardCharsets.UTF_8);
    }
}
