package relais.domain.login;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import relais.domain.Sha256;
import relais.domain.account.SecondFactor;

/** Codes that replace a lost authenticator, once each; 80 random bits, of which the SHA-256 is kept. */
final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;

    private RecoveryCodes() {}

    /** Shown once, in groups of four. */
    static List<String> generate(SecureRandom random) {
        return Stream.generate(() -> {
                    var bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    return Base32.encode(bytes).replaceAll("(.{4})(?=.)", "$1-");
                })
                .limit(COUNT)
                .toList();
    }

    /** However it is typed: spaces, dashes and case do not count. */
    static String hash(String code) {
        return Sha256.hex(code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
    }

    /** Without that code; the same when it was not there. */
    static SecondFactor without(SecondFactor factor, String code) {
        var left = new ArrayList<>(factor.recoveryHashes());
        left.remove(hash(code));
        return new SecondFactor(factor.secret(), factor.isConfirmed(), factor.lastStep(), left);
    }
}
