package relais.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import relais.local.SoundRequest.Kind;

/**
 * A sound request that is hostile in one place.
 *
 * @param isOfAccess true if the place identifies the caller, the target or the purpose: such a request does not count as let in
 */
record Mutation(SoundRequest request, String place, boolean isOfAccess) {
    private static final List<String> HEADERS = List.of(
            "editorName",
            "applicationName",
            "softwareVersion",
            "digest",
            "Content-Type",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "X-HTTP-Method-Override",
            "X-Request-Id",
            "Range",
            "If-None-Match",
            "If-Modified-Since",
            "Content-Encoding",
            "User-Agent",
            "Referer",
            "Origin",
            "Sec-Fetch-Site",
            "X-Forwarded-For",
            "Forwarded",
            "Cookie",
            "Authorization",
            "X-Hub-Signature-256",
            "Content-Language",
            "\u00e9",
            "X-Amz-Date");

    /** The places that identify the caller and its source. */
    private static final Set<String> WHO =
            Set.of("Cookie", "Authorization", "X-Hub-Signature-256", "Origin", "Sec-Fetch-Site");

    private static final List<String> CLAIMS =
            List.of("iss", "aud", "sub", "exp", "nbf", "iat", "jti", "scope", "grants");

    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "get", "FOO", "PROPFIND", "P\u00c9");

    static Mutation of(Line line, SoundRequest sound, Random random, Hostile hostile) {
        var dice = random.nextInt(100);
        if (dice < 8) {
            return new Mutation(sound, "nothing", false);
        }
        if (dice < 48 && sound.kind() != Kind.NONE) {
            return new Mutation(sound.holding(body(sound, random, hostile)), "body", false);
        }
        if (dice < 66) {
            return query(line, sound, random, hostile);
        }
        if (dice < 80) {
            var name = hostile.oneOf(HEADERS);
            return new Mutation(sound.with(name, hostile.header()), "header " + name, WHO.contains(name));
        }
        if (dice < 88) {
            return new Mutation(sound.at(path(sound.path(), random, hostile)), "path", true);
        }
        if (dice < 94 && sound.headers().getOrDefault("Authorization", "").startsWith("Bearer ")) {
            var claim = hostile.oneOf(CLAIMS);
            var token = ApiStage.forged(sound.headers().get("Authorization"), claim, hostile.claim());
            return new Mutation(sound.with("Authorization", token), "claim " + claim, true);
        }
        var method = hostile.oneOf(METHODS);
        return new Mutation(sound.asking(method), "method " + method, true);
    }

    private static Mutation query(Line line, SoundRequest sound, Random random, Hostile hostile) {
        var names = Stream.concat(line.parameters().stream().sorted(), Stream.of("x", "%00", ""))
                .toList();
        var name = hostile.oneOf(names);
        var added = name + (random.nextInt(10) == 0 ? "" : "=") + hostile.encoded();
        var others = random.nextBoolean() ? sound.query() + "&" : "";
        return new Mutation(sound.querying(others + added), "query " + name, false);
    }

    /** Makes one segment outside the base hostile. */
    private static String path(String path, Random random, Hostile hostile) {
        var segments = new ArrayList<>(List.of(path.split("/", -1)));
        var first = Math.min(segments.size() - 1, path.startsWith("/portail") ? 2 : 3);
        var at = first + random.nextInt(segments.size() - first);
        segments.set(at, random.nextInt(4) == 0 ? segments.get(at) + hostile.encoded() : hostile.encoded());
        return String.join("/", segments);
    }

    private static byte[] body(SoundRequest sound, Random random, Hostile hostile) {
        return switch (sound.kind()) {
            case NONE -> sound.body();
            case BYTES -> random.nextBoolean() ? new byte[0] : hostile.body(new byte[] {0});
            case JSON -> random.nextInt(4) == 0 ? hostile.body(sound.body()) : hostile.with(sound.body());
            case FORM -> random.nextInt(6) == 0 ? hostile.body(sound.body()) : form(sound.body(), random, hostile);
            case MULTIPART ->
                random.nextInt(6) == 0 ? hostile.body(sound.body()) : multipart(sound.body(), random, hostile);
        };
    }

    private static byte[] form(byte[] sound, Random random, Hostile hostile) {
        var fields = new ArrayList<>(List.of(new String(sound, StandardCharsets.UTF_8).split("&")));
        var at = fields.size() == 1 ? 0 : 1 + random.nextInt(fields.size() - 1);
        var name = fields.get(at).split("=", 2)[0];
        switch (random.nextInt(5)) {
            case 0 -> fields.add(name + "=" + hostile.encoded());
            case 1 -> fields.add(hostile.encoded() + "=" + hostile.encoded());
            default -> fields.set(at, name + "=" + hostile.encoded());
        }
        return String.join("&", fields).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Makes one line after the token's part hostile, be it a header, a value or a boundary, or the file larger. */
    private static byte[] multipart(byte[] sound, Random random, Hostile hostile) {
        var lines = new ArrayList<>(List.of(new String(sound, StandardCharsets.ISO_8859_1).split("\r\n", -1)));
        var first = 4;
        var at = first + random.nextInt(lines.size() - first);
        var line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.add(at, hostile.header());
            case 1 -> lines.remove(at);
            case 2 -> lines.set(at, line + "x".repeat(hostile.oneOf(List.of(1, 300, 5_000, 70_000, 300_000))));
            case 3 ->
                lines.set(at, line.replaceAll("\"[^\"]*\"$", Matcher.quoteReplacement("\"" + hostile.header() + "\"")));
            case 4 ->
                lines.addAll(at, lines.subList(first, lines.size() - 2).stream().toList());
            default -> lines.set(at, hostile.header());
        }
        return String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
