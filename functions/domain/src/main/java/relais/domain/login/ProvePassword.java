package relais.domain.login;

import java.time.Duration;
import relais.domain.Ledger;
import relais.domain.account.Account;
import relais.domain.account.Visitor;

/**
 * Asks a logged-in person for the password again before an irreversible action, because another person may find an open
 * session.
 */
public final class ProvePassword {
    private final Ledger ledger;
    private final PasswordHasher hasher;
    private final Throttle throttle;

    public ProvePassword(Ledger ledger, PasswordHasher hasher, Throttle throttle) {
        this.ledger = ledger;
        this.hasher = hasher;
        this.throttle = throttle;
    }

    /** The result of a proof. */
    public sealed interface Proof {
        record Proved() implements Proof {}

        record WrongPassword() implements Proof {}

        record SlowDown(Duration retryAfter) implements Proof {}
    }

    public Proof prove(Visitor visitor, Password password, String source) {
        var subject = ChangePassword.subject(visitor.accountId());
        if (throttle.admit(subject, source, true) instanceof Throttle.Admission.Wait(var delay)) {
            return new Proof.SlowDown(delay);
        }
        return ledger.transaction(tables -> tables.accounts().find(visitor.accountId()))
                        .map(Account::passwordHash)
                        .filter(hash -> hasher.matches(password, hash))
                        .isPresent()
                ? new Proof.Proved()
                : new Proof.WrongPassword();
    }
}
