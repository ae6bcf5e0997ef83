package relais.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import relais.domain.StorableText;
import relais.domain.account.OpaqueToken;
import relais.edge.PacedBody;

/** The fields that a browser sent, read once, at most 64 KB. */
public final class Form {

    static final int LONGEST_BODY = 64 * 1024;

    /** In characters; no page has a longer field. */
    static final int LONGEST_FIELD = 10_000;

    /** Never written down and never shown again. */
    private static final Set<String> SECRETS = Set.of("mot-de-passe", "confirmation", "actuel", "code");

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static Form of(Map<String, List<String>> fields) {
        return new Form(fields);
    }

    /** Empty if the body is no form, or one that no page sends. */
    static Optional<Form> read(HttpRequest<?> request) {
        var isForm = request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                .isPresent();
        if (!isForm || request.getContentLength() > LONGEST_BODY) {
            return Optional.empty();
        }
        var bytes = bytes(request);
        return bytes.length > LONGEST_BODY ? Optional.empty() : parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The trimmed text; empty if nothing was typed. */
    public String text(String name) {
        return withoutBlanksAround(secret(name));
    }

    static String withoutBlanksAround(String text) {
        var start = 0;
        while (start < text.length() && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        var end = text.length();
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Includes invisible characters that come along when a text is copied from a mail or a letter. */
    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    /** The text as it was typed. */
    public String secret(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** All ticked boxes of that name. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The names in the order of sending. */
    Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    static boolean isSecret(String name) {
        return SECRETS.contains(name);
    }

    /** The fields with the values of secrets left out. */
    Form withoutSecrets() {
        var rest = new LinkedHashMap<>(fields);
        rest.replaceAll((name, values) -> isSecret(name) ? List.of("") : values);
        return new Form(rest);
    }

    /** In the encoding of browsers. */
    String encoded() {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** Equal for equal fields only. */
    String digest() {
        return new OpaqueToken(encoded()).hash();
    }

    private static byte[] bytes(HttpRequest<?> request) {
        try (var body = PacedBody.of(request)) {
            return body.readNBytes(LONGEST_BODY + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Form> parse(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        try {
            for (var pair : body.split("&")) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                            .add(checked(decoded(pair.substring(equals + 1))));
                }
            }
            return Optional.of(new Form(fields));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String checked(String value) {
        if (!isAText(value)) {
            throw new IllegalArgumentException("no field of ours");
        }
        return value;
    }

    /** True if a page may hold it: no browser sends a NUL, nor half a surrogate pair. */
    static boolean isAText(String value) {
        return value.length() <= LONGEST_FIELD && StorableText.is(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
