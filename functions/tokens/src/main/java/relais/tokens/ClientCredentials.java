package relais.tokens;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.domain.access.ClientSecret;

/**
 * A client's credentials, from HTTP Basic first, else from the body. Ids are visible ASCII of at most 255 characters.
 */
record ClientCredentials(String clientId, ClientSecret secret) {
    private static final String BASIC = "basic ";
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Empty if there are none, or if no client could have them. */
    static Optional<ClientCredentials> of(@Nullable String authorization, Map<String, String> fields) {
        var found =
                authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)
                        ? basic(authorization.substring(BASIC.length()).strip())
                        : body(fields);
        return found.filter(credentials -> ID.matcher(credentials.clientId).matches());
    }

    private static Optional<ClientCredentials> basic(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(of(unescaped(pair[0]), unescaped(pair[1]))) : Optional.empty();
        } catch (IllegalArgumentException notBasic) {
            return Optional.empty();
        }
    }

    private static Optional<ClientCredentials> body(Map<String, String> fields) {
        var id = fields.get("client_id");
        var secret = fields.get("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(of(id, secret));
    }

    private static ClientCredentials of(String id, String secret) {
        return new ClientCredentials(id, new ClientSecret(secret));
    }

    /** RFC 6749 escapes both halves and most clients do not; ids and secrets of the hub contain no %. */
    private static String unescaped(String half) {
        return half.indexOf('%') < 0 ? half : URLDecoder.decode(half, StandardCharsets.UTF_8);
    }
}
