package relais.domain.login;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;

/**
 * What the hub knows of a browser that came in; the browser holds a token whose SHA-256 alone is kept.
 *
 * @param credentials of the account when it was opened: once they differ, it is over
 * @param secondFactorPassed whether both factors were shown
 * @param organization for which the person acts; null: the first
 * @param seenAt when it was last used, to the minute
 */
public record Session(
        String tokenHash,
        UUID accountId,
        int credentials,
        boolean secondFactorPassed,
        @Nullable OrganizationId organization,
        Instant openedAt,
        Instant seenAt) {

    /** How long a session lasts without a click, and at most. */
    public record Policy(Duration idle, Duration longest) {
        public static final Policy HUBEE = new Policy(Duration.ofMinutes(30), Duration.ofHours(10));
    }

    static Session open(OpaqueToken token, Account account, boolean secondFactorPassed, Instant now) {
        return new Session(token.hash(), account.id(), account.credentials(), secondFactorPassed, null, now, now);
    }

    boolean isOver(Policy policy, Instant now) {
        return !now.isBefore(endsAt(policy));
    }

    /** If it is not used again. */
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

    /** So that no log ever opens one. */
    @Override
    public String toString() {
        return "Session[…]";
    }
}
