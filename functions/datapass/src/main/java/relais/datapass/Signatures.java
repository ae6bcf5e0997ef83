package relais.datapass;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import relais.domain.Vault;

/**
 * Verifies DataPass's signature of the raw body: HMAC-SHA-256 with any of the secrets in force, of which there are two
 * during a rotation.
 */
@Singleton
@Requires(property = "relais.datapass.secrets")
final class Signatures {
    static final String HEADER = "X-Hub-Signature-256";
    static final String PREFIX = "sha256=";

    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<List<SecretKeySpec>> keys;

    /** @param secrets separated by commas; none may be empty */
    Signatures(@Property(name = "relais.datapass.secrets") String secrets, Vault vault) {
        keys = vault.made(secrets, Signatures::keys);
    }

    private static List<SecretKeySpec> keys(String secrets) {
        // HMAC does not take an empty key
        return Stream.of(secrets.split(","))
                .map(secret -> new SecretKeySpec(secret.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Compares with every secret, each in constant time, so that the time tells nothing. */
    boolean isOf(byte[] body, String signature) {
        var given = signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        var found = false;
        for (var key : keys.get()) {
            found |= MessageDigest.isEqual(sign(key, body).getBytes(StandardCharsets.UTF_8), given);
        }
        return found;
    }

    private static String sign(SecretKeySpec key, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
