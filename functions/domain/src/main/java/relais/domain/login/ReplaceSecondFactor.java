package relais.domain.login;

import java.time.Clock;
import java.util.List;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Post;
import relais.domain.outbox.HandOnMails;

/**
 * Removes the authenticator of a person who still has it or a recovery code, so that another one can be enrolled, on a new
 * telephone or for new recovery codes. A person who must have one enrols it at the next click.
 */
public final class ReplaceSecondFactor {
    private final Ledger ledger;
    private final ProveSecondFactor proveSecondFactor;
    private final OpenSessions sessions;
    private final HandOnMails mails;
    private final Post post;

    public ReplaceSecondFactor(
            Ledger ledger,
            ProveSecondFactor proveSecondFactor,
            OpenSessions sessions,
            HandOnMails mails,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.proveSecondFactor = proveSecondFactor;
        this.sessions = sessions;
        this.mails = mails;
        this.post = new Post(ids, clock);
    }

    public SecondFactorProof replace(OpaqueToken token, String code, String source) {
        var proof = proveSecondFactor.prove(token, code, source);
        if (proof instanceof SecondFactorProof.Passed(var passed, var ignored)) {
            sessions.find(passed).ifPresent(this::drop);
        }
        return proof;
    }

    private void drop(Session session) {
        ledger.write(tables -> sessions.owner(tables, session)
                .flatMap(owner -> tables.accounts().lock(owner.id()))
                .ifPresent(account -> {
                    tables.accounts().update(account.withSecondFactor(null));
                    post.owe(tables, account.id(), LoginMails.secondFactorOff(account.person()));
                }));
        mails.handOn(List.of(session.accountId()));
    }
}
