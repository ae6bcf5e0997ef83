package relais.domain.account;

import java.util.List;

/**
 * An authenticator (RFC 6238) and its recovery codes.
 *
 * @param secret in base 32, sealed for the account
 * @param isConfirmed true once a first code was given; until then the factor protects nothing
 * @param lastStep the step of the last code accepted; neither it nor an older one is accepted again
 * @param recoveryHashes SHA-256 of each unused recovery code
 */
public record SecondFactor(String secret, boolean isConfirmed, long lastStep, List<String> recoveryHashes) {
    public SecondFactor {
        recoveryHashes = List.copyOf(recoveryHashes);
    }

    /** Hides the secret, so that no log ever holds one. */
    @Override
    public String toString() {
        return "SecondFactor[…]";
    }
}
