package relais.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.edge.MultipartBody;

/**
 * A sound request about a thing of its caller, or its hostile variant.
 *
 * @param path as sent, without its query
 * @param query as sent, empty if there is none
 * @param body as sent
 */
record SoundRequest(String method, String path, String query, Map<String, String> headers, Kind kind, byte[] body) {

    /** The format of a body. */
    enum Kind {
        NONE,
        JSON,
        FORM,
        MULTIPART,
        BYTES
    }

    SoundRequest {
        headers = new LinkedHashMap<>(headers);
    }

    static SoundRequest of(String method, String address, @Nullable String authorization, Kind kind, byte[] body) {
        var parts = address.split("\\?", 2);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "*/*");
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        switch (kind) {
            case NONE -> {}
            case JSON -> headers.put("Content-Type", "application/json");
            case FORM -> headers.put("Content-Type", "application/x-www-form-urlencoded");
            case MULTIPART -> headers.put("Content-Type", MultipartBody.contentType());
            case BYTES -> headers.put("Content-Type", "application/octet-stream");
        }
        return new SoundRequest(method, parts[0], parts.length > 1 ? parts[1] : "", headers, kind, body);
    }

    SoundRequest asking(String otherMethod) {
        return new SoundRequest(otherMethod, path, query, headers, kind, body);
    }

    SoundRequest at(String otherPath) {
        return new SoundRequest(method, otherPath, query, headers, kind, body);
    }

    SoundRequest querying(String otherQuery) {
        return new SoundRequest(method, path, otherQuery, headers, kind, body);
    }

    /** @param value its bytes, one a character */
    SoundRequest with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new SoundRequest(method, path, query, all, kind, body);
    }

    SoundRequest holding(byte[] otherBody) {
        return new SoundRequest(method, path, query, headers, kind, otherBody);
    }

    /** The bytes on the wire. */
    byte[] bytes(String host) {
        var head = new StringBuilder(method).append(' ').append(path);
        if (!query.isEmpty()) {
            head.append('?').append(query);
        }
        head.append(" HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0 || kind != Kind.NONE) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String anId() {
        return UUID.randomUUID().toString();
    }
}
