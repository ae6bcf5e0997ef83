package relais.stores.login;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import relais.domain.login.Password;
import relais.domain.login.PasswordHasher;

/**
 * Hashes with Argon2id as OWASP asks (19 MiB, two passes, one lane), in the usual format
 * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 */
@Singleton
@Requires(classes = Argon2BytesGenerator.class)
public final class Argon2PasswordHasher implements PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random;

    public Argon2PasswordHasher(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String hash(Password password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encoded(salt, argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    }

    /** Uses the parameters written in the hash, so that raising them locks nobody out. */
    @Override
    public boolean matches(Password password, String hash) {
        var parts = hash.split("\\$");
        var costs = parts[3].split("[^0-9]+");
        var expected = Base64.getDecoder().decode(parts[5]);
        var found = argon2(
                password,
                Base64.getDecoder().decode(parts[4]),
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[2]),
                Integer.parseInt(costs[3]),
                expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    private static byte[] argon2(Password password, byte[] salt, int memory, int passes, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String encoded(byte[] salt, byte[] hash) {
        var text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, text.encodeToString(salt), text.encodeToString(hash));
    }
}
