package relais.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves that a form comes from a page that was shown to the same browser: it follows from the cookie, which no other site can read. */
final class FormToken {

    static final String FIELD = "formulaire";

    private static final byte[] PURPOSE = "formulaire".getBytes(StandardCharsets.UTF_8);

    private FormToken() {}

    static String of(String cookie) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(cookie.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean proves(String cookie, String token) {
        return MessageDigest.isEqual(
                of(cookie).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
