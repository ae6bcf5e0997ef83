package relais.domain.login;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import relais.domain.Sha256;
import relais.domain.account.SecondFactor;

/** Codes that replace a lost authenticator, once each. They have 80 random bits and are kept as SHA-256. */
final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;

    private RecoveryCodes() {}

    /** New codes in groups of four characters, to be shown once. */
    static List<String> generate(SecureRandom random) {
        return Stream.generate(() -> {
                    var bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    return Base32.encode(bytes).replaceAll("(.{4})(?=.)", "$1-");
                })
                .limit(COUNT)
                .toList();
    }

    /** The hash of a code, whose spaces, dashes and case do not count. */
    static String hash(String code) {
        return Sha256.hex(code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
    }

    /** The factor without that code, or the same factor if it has no such code. */
    static SecondFactor without(SecondFactor factor, String code) {
        var left = new ArrayList<>(factor.recoveryHashes());
        left.remove(hash(code));
        return new SecondFactor(factor.secret(), factor.isConfirmed(), factor.lastStep(), left);
    }
}
