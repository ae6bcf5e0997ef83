package relais.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import relais.domain.Sha256;

/** A client's secret of 256 random bits, kept as SHA-256 only and compared in constant time. */
public record ClientSecret(String value) {
    private static final int BYTES = 32;

    public static ClientSecret generate(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ClientSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The SHA-256 of the secret's UTF-8 bytes, hexadecimal. */
    public String hash() {
        return Sha256.hex(value);
    }

    /** Compares every hash whatever the first ones give, so that the time taken tells nothing. */
    public boolean matchesAny(List<String> hashes) {
        var mine = hash().getBytes(StandardCharsets.US_ASCII);
        var found = false;
        for (var hash : hashes) {
            found |= MessageDigest.isEqual(mine, hash.getBytes(StandardCharsets.US_ASCII));
        }
        return found;
    }

    @Override
    public String toString() {
        return "ClientSecret[…]";
    }
}
