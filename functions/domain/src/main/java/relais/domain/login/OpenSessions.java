package relais.domain.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;

/** Opens, finds and closes sessions. Each login step gets a new token. */
public final class OpenSessions {
    /** Precision of the last use, so that not every click is written. */
    private static final Duration SEEN_TO_THE = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Session.Policy policy;
    private final SecureRandom random;
    private final Clock clock;

    public OpenSessions(Sessions sessions, Session.Policy policy, SecureRandom random, Clock clock) {
        this.sessions = sessions;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
    }

    OpaqueToken open(Account account, boolean secondFactorPassed) {
        var token = OpaqueToken.generate(random);
        save(Session.open(token, account, secondFactorPassed, clock.instant()));
        return token;
    }

    Optional<Session> find(@Nullable OpaqueToken token) {
        return token == null
                ? Optional.empty()
                : sessions.find(token.hash()).filter(each -> !each.isOver(policy, clock.instant()));
    }

    /** The account of a session, unless something has ended the session since. */
    Optional<Account> owner(Tables tables, Session session) {
        return tables.accounts()
                .find(session.accountId())
                .map(each -> each.at(clock.instant()))
                .filter(each -> each.credentials() == session.credentials() && !each.isSuspended());
    }

    void seen(Session session) {
        var now = clock.instant();
        if (Duration.between(session.seenAt(), now).compareTo(SEEN_TO_THE) >= 0) {
            save(session.seen(now));
        }
    }

    void save(Session session) {
        sessions.save(session, session.endsAt(policy));
    }

    void close(OpaqueToken token) {
        sessions.delete(token.hash());
    }
}
