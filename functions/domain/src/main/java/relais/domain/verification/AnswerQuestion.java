package relais.domain.verification;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.LostAccess;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.person.Person;

/**
 * Takes the answer « I am still there », by the link of the question or of its reminder. It counts once, for every
 * administration, before the delay ends.
 */
public final class AnswerQuestion {
    static final Set<LinkKind> KINDS = Set.of(LinkKind.VERIFICATION, LinkKind.VERIFICATION_REMINDER);

    private final Ledger ledger;
    private final Clock clock;

    public AnswerQuestion(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The result of an answer. */
    public sealed interface AnswerOutcome {
        record Confirmed(Person person) implements AnswerOutcome {}

        /** @param helpers the administrators who can reactivate; empty if only the operator can */
        record TooLate(List<Person> helpers) implements AnswerOutcome {}

        /** The link was used, was replaced or never existed. */
        record LinkGone() implements AnswerOutcome {}
    }

    public AnswerOutcome answer(OpaqueToken token) {
        return ledger.transaction(tables -> tables.links()
                .find(token.hash())
                .filter(link -> KINDS.contains(link.kind()))
                .flatMap(link -> tables.accounts()
                        .lock(link.accountId())
                        .map(account -> answer(tables, link, account.at(clock.instant()))))
                .orElseGet(AnswerOutcome.LinkGone::new));
    }

    private AnswerOutcome answer(Tables tables, OneTimeLink link, Account account) {
        if (account.isSuspended()) {
            return new AnswerOutcome.TooLate(LostAccess.reactivators(tables, account));
        }
        if (account.question() == null || !tables.links().take(link)) {
            return new AnswerOutcome.LinkGone();
        }
        tables.links().delete(account.id(), KINDS);
        tables.accounts().update(account.confirmed(clock.instant()));
        return new AnswerOutcome.Confirmed(account.person());
    }
}
