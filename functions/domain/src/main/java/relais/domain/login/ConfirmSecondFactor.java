package relais.domain.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Post;
import relais.domain.account.SecondFactor;
import relais.domain.outbox.HandOnMails;

/**
 * Confirms a second factor by a first code of its authenticator. From then on each login needs it, and recovery codes replace
 * it if it is lost.
 */
public final class ConfirmSecondFactor {
    private final Ledger ledger;
    private final Authenticators authenticators;
    private final Throttle throttle;
    private final OpenSessions sessions;
    private final SecureRandom random;
    private final HandOnMails mails;
    private final Post post;
    private final Clock clock;

    public ConfirmSecondFactor(
            Ledger ledger,
            Authenticators authenticators,
            Throttle throttle,
            OpenSessions sessions,
            SecureRandom random,
            HandOnMails mails,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.authenticators = authenticators;
        this.throttle = throttle;
        this.sessions = sessions;
        this.random = random;
        this.mails = mails;
        this.post = new Post(ids, clock);
        this.clock = clock;
    }

    public SecondFactorProof confirm(OpaqueToken token, String code, String source) {
        var session = sessions.find(token);
        if (session.isEmpty()) {
            return new SecondFactorProof.LoggedOut();
        }
        if (throttle.admit("first code " + session.get().accountId(), source, true)
                instanceof Throttle.Admission.Wait(var delay)) {
            return new SecondFactorProof.SlowDown(delay);
        }
        var recoveryCodes = RecoveryCodes.generate(random);
        var enrolled = ledger.transaction(tables -> sessions.owner(tables, session.get())
                .flatMap(owner -> tables.accounts().lock(owner.id()))
                .flatMap(account -> enrolled(account, code, recoveryCodes))
                .map(account -> {
                    tables.accounts().update(account);
                    post.owe(tables, account.id(), LoginMails.secondFactorOn(account.person()));
                    return account;
                }));
        if (enrolled.isEmpty()) {
            return new SecondFactorProof.WrongCode();
        }
        mails.handOn(List.of(enrolled.get().id()));
        sessions.close(token);
        return new SecondFactorProof.Enrolled(sessions.open(enrolled.get(), true), recoveryCodes);
    }

    /** The account with the factor confirmed; sessions opened without it end. */
    private Optional<Account> enrolled(Account account, String code, List<String> recoveryCodes) {
        @Nullable SecondFactor offered = account.secondFactor();
        if (offered == null || offered.isConfirmed()) {
            return Optional.empty();
        }
        var step = authenticators.step(account.id(), offered, code, clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var hashes = recoveryCodes.stream().map(RecoveryCodes::hash).toList();
        var factor = new SecondFactor(offered.secret(), true, step.getAsLong(), hashes);
        return Optional.of(account.withSecondFactor(factor).withoutSessions());
    }
}
