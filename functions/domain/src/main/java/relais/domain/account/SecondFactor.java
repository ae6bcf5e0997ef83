package relais.domain.account;

import java.util.List;

/**
 * An authenticator (RFC 6238) and the codes that replace it when it is lost.
 *
 * @param secret in base 32, as authenticators read it, and sealed for the account
 * @param isConfirmed once a first code was given; until then it protects nothing
 * @param lastStep of the last code taken: neither it nor an older one is taken again
 * @param recoveryHashes SHA-256 of each recovery code still unused
 */
public record SecondFactor(String secret, boolean isConfirmed, long lastStep, List<String> recoveryHashes) {
    public SecondFactor {
        recoveryHashes = List.copyOf(recoveryHashes);
    }

    /** So that no log ever holds a secret. */
    @Override
    public String toString() {
        return "SecondFactor[…]";
    }
}
