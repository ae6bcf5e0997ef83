package relais.domain.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes as the real one does, but in no time and for tests alone, and counts its comparisons. */
public final class FastHasher implements PasswordHasher {
    private final AtomicInteger salts = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();

    @Override
    public String hash(Password password) {
        return hash(password, Integer.toString(salts.incrementAndGet()));
    }

    @Override
    public boolean matches(Password password, String hash) {
        compared.incrementAndGet();
        return hash(password, hash.substring(0, hash.indexOf('$'))).equals(hash);
    }

    public int compared() {
        return compared.get();
    }

    private static String hash(Password password, String salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest((salt + password.value()).getBytes(StandardCharsets.UTF_8));
            return salt + "$" + HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
