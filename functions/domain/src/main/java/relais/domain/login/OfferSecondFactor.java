package relais.domain.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import relais.domain.Ledger;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;
import relais.domain.account.SecondFactor;

/** Offers the secret of a second factor to a person who has none. It protects nothing until {@link ConfirmSecondFactor}. */
public final class OfferSecondFactor {
    /** The length that RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private final Ledger ledger;
    private final OpenSessions sessions;
    private final Seals seals;
    private final SecureRandom random;

    public OfferSecondFactor(Ledger ledger, OpenSessions sessions, Seals seals, SecureRandom random) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.seals = seals;
        this.random = random;
    }

    /**
     * The secret for the authenticator.
     *
     * @param secret in base 32, to type
     * @param address {@code otpauth:}, to show as a QR code
     */
    public record Offer(String secret, String address) {
        @Override
        public String toString() {
            return "Offer[…]";
        }
    }

    /**
     * The same secret until it is confirmed, so that a page may be shown twice. Empty without a session, or if there is a
     * second factor.
     */
    public Optional<Offer> offer(OpaqueToken token) {
        return sessions.find(token)
                .flatMap(session -> ledger.transaction(tables -> sessions.owner(tables, session)
                        .flatMap(owner -> tables.accounts().lock(owner.id()))
                        .filter(account -> !account.hasSecondFactor())
                        .map(account -> {
                            var factor = account.secondFactor();
                            if (factor == null) {
                                factor = new SecondFactor(seals.seal(account.id(), secret()), false, 0, List.of());
                                tables.accounts().update(account.withSecondFactor(factor));
                            }
                            var secret = seals.open(account.id(), factor.secret());
                            return new Offer(secret, address(account, secret));
                        })));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    private static String address(Account account, String secret) {
        var who = URLEncoder.encode(account.email().value(), StandardCharsets.UTF_8);
        return "otpauth://totp/Relais:%s?secret=%s&issuer=Relais".formatted(who, secret);
    }
}
