package relais.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.person.EmailAddress;

/**
 * A link sent by mail. An account has at most one of each kind, the last.
 *
 * @param tokenHash SHA-256 of the link's token
 * @param newAddress the address of a change of address; null for other kinds
 * @param lostAt the instant at which its mail came back and the link became void; null if it did not
 */
public record OneTimeLink(
        LinkKind kind,
        UUID accountId,
        String tokenHash,
        Instant expiresAt,
        @Nullable EmailAddress newAddress,
        @Nullable Instant lostAt) {

    public OneTimeLink(
            LinkKind kind, UUID accountId, String tokenHash, Instant expiresAt, @Nullable EmailAddress newAddress) {
        this(kind, accountId, tokenHash, expiresAt, newAddress, null);
    }

    /** The purpose of a link, with its page and its validity. */
    public enum LinkKind {
        INVITATION("premiere-connexion", Duration.ofDays(7)),
        NEW_PASSWORD("nouveau-mot-de-passe", Duration.ofHours(1)),
        /** Lets the password be tried from here while others guess it from everywhere. */
        LOGIN("lien-de-connexion", Duration.ofMinutes(15)),
        /** Sent to the former address. */
        OLD_ADDRESS("changement-d-adresse", Duration.ofDays(1)),
        /** Sent to the new address. */
        NEW_ADDRESS("changement-d-adresse", Duration.ofDays(1)),
        /** Asks the quarterly question (HUB-38, HUB-39). */
        VERIFICATION("verification", Question.TO_ANSWER),
        /** Repeats the quarterly question in the reminder; either of the two links answers it. */
        VERIFICATION_REMINDER("verification", Question.TO_ANSWER);

        private final String page;
        private final Duration validity;

        LinkKind(String page, Duration validity) {
            this.page = page;
            this.validity = validity;
        }

        public String page() {
            return page;
        }

        public Duration validity() {
            return validity;
        }
    }

    /** The kinds that open the account itself; a change of password makes them void. */
    public static final Set<LinkKind> KEYS = Set.of(
            LinkKind.INVITATION, LinkKind.NEW_PASSWORD, LinkKind.LOGIN, LinkKind.OLD_ADDRESS, LinkKind.NEW_ADDRESS);

    public static OneTimeLink to(UUID accountId, LinkKind kind, OpaqueToken token, Instant now) {
        return new OneTimeLink(kind, accountId, token.hash(), now.plus(kind.validity()), null);
    }

    public OneTimeLink towards(EmailAddress address) {
        return new OneTimeLink(kind, accountId, tokenHash, expiresAt, address);
    }

    public OneTimeLink lost(Instant at) {
        return new OneTimeLink(kind, accountId, tokenHash, expiresAt, newAddress, at);
    }

    public boolean isOpen(Instant now) {
        return lostAt == null && now.isBefore(expiresAt);
    }
}
