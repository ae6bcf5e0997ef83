package relais.domain.login;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;
import relais.domain.account.SecondFactor;

/** Checks the authenticator's code or a recovery code after the password. Neither is accepted twice. */
public final class ProveSecondFactor {
    private final Ledger ledger;
    private final Authenticators authenticators;
    private final Throttle throttle;
    private final KnownSources sources;
    private final OpenSessions sessions;
    private final Clock clock;

    public ProveSecondFactor(
            Ledger ledger,
            Authenticators authenticators,
            Throttle throttle,
            KnownSources sources,
            OpenSessions sessions,
            Clock clock) {
        this.ledger = ledger;
        this.authenticators = authenticators;
        this.throttle = throttle;
        this.sources = sources;
        this.sessions = sessions;
        this.clock = clock;
    }

    public SecondFactorProof prove(OpaqueToken token, String code, String source) {
        var session = sessions.find(token);
        var owner = session.flatMap(open -> ledger.transaction(tables -> sessions.owner(tables, open)))
                .filter(Account::hasSecondFactor);
        if (owner.isEmpty()) {
            return new SecondFactorProof.LoggedOut();
        }
        var email = owner.get().email();
        var known = sources.isKnown(email, source, clock.instant());
        switch (throttle.admit("code " + owner.get().id(), source, known)) {
            case Throttle.Admission.Admitted() -> {}
            case Throttle.Admission.Wait(var delay) -> {
                return new SecondFactorProof.SlowDown(delay);
            }
            case Throttle.Admission.Exhausted(var delay) -> {
                return new SecondFactorProof.SlowDown(delay);
            }
        }
        var proved = ledger.transaction(tables -> prove(tables, owner.get(), code));
        if (proved.isEmpty()) {
            throttle.failed(source);
            return new SecondFactorProof.WrongCode();
        }
        sources.remember(email, source, clock.instant().plus(LogIn.KNOWN_FOR));
        sessions.close(token);
        return new SecondFactorProof.Passed(
                sessions.open(owner.get(), true), proved.get().recoveryHashes().size());
    }

    private Optional<SecondFactor> prove(Tables tables, Account owner, String code) {
        return tables.accounts().lock(owner.id()).flatMap(account -> {
            @Nullable SecondFactor spent = spent(account.id(), account.secondFactor(), code);
            if (spent != null) {
                tables.accounts().update(account.withSecondFactor(spent));
            }
            return Optional.ofNullable(spent);
        });
    }

    /** The factor after the use of a code; null if the code is not accepted. */
    private @Nullable SecondFactor spent(UUID accountId, @Nullable SecondFactor factor, String code) {
        if (factor == null || !factor.isConfirmed()) {
            return null;
        }
        var step = authenticators.step(accountId, factor, code.replace(" ", ""), clock.instant());
        if (step.isPresent()) {
            return step.getAsLong() > factor.lastStep()
                    ? authenticators.used(accountId, factor, step.getAsLong())
                    : null;
        }
        var left = RecoveryCodes.without(factor, code);
        return left.equals(factor) ? null : left;
    }
}
