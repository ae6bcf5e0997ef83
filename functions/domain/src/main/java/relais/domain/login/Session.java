package relais.domain.login;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;

/**
 * A browser's session. The browser holds a token, of which only the SHA-256 is kept.
 *
 * @param credentials the account's at the opening; the session is over once they differ
 * @param secondFactorPassed true if both factors were proved
 * @param organization the administration acted for; null for the first
 * @param seenAt the last use, to the minute
 */
public record Session(
        String tokenHash,
        UUID accountId,
        int credentials,
        boolean secondFactorPassed,
        @Nullable OrganizationId organization,
        Instant openedAt,
        Instant seenAt) {

    /** The longest time without a click, and the longest time at all. */
    public record Policy(Duration idle, Duration longest) {
        public static final Policy HUBEE = new Policy(Duration.ofMinutes(30), Duration.ofHours(10));
    }

    static Session open(OpaqueToken token, Account account, boolean secondFactorPassed, Instant now) {
        return new Session(token.hash(), account.id(), account.credentials(), secondFactorPassed, null, now, now);
    }

    boolean isOver(Policy policy, Instant now) {
        return !now.isBefore(endsAt(policy));
    }

    /** The end of the session if it is not used again. */
    public Instant endsAt(Policy policy) {
        var idle = seenAt.plus(policy.idle());
        var longest = openedAt.plus(policy.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    Session seen(Instant at) {
        return new Session(tokenHash, accountId, credentials, secondFactorPassed, organization, openedAt, at);
    }

    Session in(OrganizationId other) {
        return new Session(tokenHash, accountId, credentials, secondFactorPassed, other, openedAt, seenAt);
    }

    /** Hides the session, so that no log ever opens one. */
    @Override
    public String toString() {
        return "Session[…]";
    }
}
