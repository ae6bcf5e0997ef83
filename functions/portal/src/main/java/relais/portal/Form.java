package relais.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import relais.domain.StorableText;
import relais.edge.PacedBody;

/** The fields that a browser sent, read once; never more than 64 KB of them. */
public final class Form {

    static final int LONGEST_BODY = 64 * 1024;

    /** In characters: no page of ours has a field for more. */
    static final int LONGEST_FIELD = 10_000;

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Empty when it is no form, or one that no page of ours sends. */
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

    /** Without the blanks around it; empty where nothing was typed. */
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

    /** What a copy from a mail or a letter brings along is seen no more than other blanks. */
    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    /** As it was typed. */
    public String secret(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** Every ticked box of that name. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    private static byte[] bytes(HttpRequest<?> request) {
        try (var body = PacedBody.of(request)) {
            return body.readNBytes(LONGEST_BODY + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Form> parse(String body) {
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

    /** Whether any page has a field for it: no browser sends a NUL, nor half a character. */
    static boolean isAText(String value) {
        return value.length() <= LONGEST_FIELD && StorableText.is(value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
