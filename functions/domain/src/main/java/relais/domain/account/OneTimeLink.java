package relais.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.person.EmailAddress;

/**
 * A link sent by mail; an account has one of each kind at most, the last.
 *
 * @param tokenHash SHA-256 of what the link holds
 * @param newAddress of a change of address, else null
 * @param lostAt when its mail came back undelivered: it opens nothing any more; else null
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

    /** What a link is for, the page that it opens and how long it opens it. */
    public enum LinkKind {
        INVITATION("premiere-connexion", Duration.ofDays(7)),
        NEW_PASSWORD("nouveau-mot-de-passe", Duration.ofHours(1)),
        /** Lets the password be tried from here while others are guessing it from everywhere. */
        LOGIN("lien-de-connexion", Duration.ofMinutes(15)),
        /** To the address that is left. */
        OLD_ADDRESS("changement-d-adresse", Duration.ofDays(1)),
        /** To the address that is taken. */
        NEW_ADDRESS("changement-d-adresse", Duration.ofDays(1)),
        /** Is this person still there? (HUB-38, HUB-39) */
        VERIFICATION("verification", Question.TO_ANSWER),
        /** The same question in the mail that reminds: of the two links, either answers. */
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

    /** Those that open the account itself: when its password changes, they open nothing any more. */
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
