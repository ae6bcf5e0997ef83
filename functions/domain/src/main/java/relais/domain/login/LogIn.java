package relais.domain.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.access.Budget;
import relais.domain.account.Account;
import relais.domain.account.LostAccess;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Suspension;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/**
 * Logs a person in by e-mail and password. An unknown address takes the same path as a wrong password, hash comparison
 * included, and gets the same answers.
 */
public final class LogIn {
    /** Time for which a source stays known after a login from there. */
    static final Duration KNOWN_FOR = Duration.ofDays(30);

    private static final Budget OF_ONE_LINK = new Budget(Duration.ofDays(1), 5);

    private final Ledger ledger;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final KnownSources sources;
    private final OpenSessions sessions;
    private final Clock clock;
    private final String decoy;

    public LogIn(
            Ledger ledger,
            PasswordHasher hasher,
            Throttle throttle,
            KnownSources sources,
            OpenSessions sessions,
            SecureRandom random,
            Clock clock) {
        this.ledger = ledger;
        this.hasher = hasher;
        this.throttle = throttle;
        this.sources = sources;
        this.sessions = sessions;
        this.clock = clock;
        decoy = hasher.hash(new Password(OpaqueToken.generate(random).value()));
    }

    /** The result of a login. */
    public sealed interface LoginOutcome {
        /** A session is open; {@link RecogniseVisitor} says what it still needs. */
        record Entered(OpaqueToken session) implements LoginOutcome {}

        /** The address is unknown, or its password is wrong or not chosen yet; the answer does not say which. */
        record BadCredentials() implements LoginOutcome {}

        record SlowDown(Duration retryAfter) implements LoginOutcome {}

        /** Too many guesses were made; from this source, only a mailed link lets the password be tried ({@link AskForLink}). */
        record LinkWanted(Duration retryAfter) implements LoginOutcome {}

        /** Revealed only to a person with the right password. */
        record Suspended(Suspension suspension, List<Person> helpers) implements LoginOutcome {}
    }

    /** @param link of kind {@link LinkKind#LOGIN} if the person comes by one, or null */
    public LoginOutcome logIn(String email, Password password, String source, @Nullable OpaqueToken link) {
        var address = EmailAddress.read(email);
        var account = address.flatMap(
                each -> ledger.transaction(tables -> tables.accounts().find(each)));
        if (!opens(link, account)) {
            var known = address.filter(each -> sources.isKnown(each, source, clock.instant()))
                    .isPresent();
            var subject = "password " + email.strip().toLowerCase(Locale.ROOT);
            switch (throttle.admit(subject, source, known)) {
                case Throttle.Admission.Admitted() -> {}
                case Throttle.Admission.Wait(var delay) -> {
                    return new LoginOutcome.SlowDown(delay);
                }
                case Throttle.Admission.Exhausted(var delay) -> {
                    return new LoginOutcome.LinkWanted(delay);
                }
            }
        }
        var hash = account.map(Account::passwordHash);
        if (!hasher.matches(password, hash.orElse(decoy)) || hash.isEmpty()) {
            throttle.failed(source);
            return new LoginOutcome.BadCredentials();
        }
        return enter(account.orElseThrow().at(clock.instant()), source, link);
    }

    private LoginOutcome enter(Account account, String source, @Nullable OpaqueToken link) {
        var suspension = LostAccess.suspension(account);
        if (suspension != null) {
            return new LoginOutcome.Suspended(
                    suspension, ledger.transaction(tables -> LostAccess.reactivators(tables, account)));
        }
        if (link != null) {
            ledger.write(tables -> find(tables, link).ifPresent(tables.links()::take));
        }
        if (!account.hasSecondFactor()) {
            sources.remember(account.email(), source, clock.instant().plus(KNOWN_FOR));
        }
        return new LoginOutcome.Entered(sessions.open(account, false));
    }

    /** True if the link is that account's own and has attempts left. */
    private boolean opens(@Nullable OpaqueToken link, Optional<Account> account) {
        if (link == null || account.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        return ledger.transaction(tables -> find(tables, link))
                        .filter(each -> each.isOpen(now)
                                && each.accountId().equals(account.get().id()))
                        .isPresent()
                && !throttle.spend(OF_ONE_LINK, "link " + link.hash(), now);
    }

    private static Optional<OneTimeLink> find(Ledger.Tables tables, OpaqueToken link) {
        return tables.links().find(link.hash()).filter(each -> each.kind() == LinkKind.LOGIN);
    }
}
