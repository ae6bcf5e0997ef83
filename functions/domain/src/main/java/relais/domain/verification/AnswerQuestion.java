package relais.domain.verification;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.Helpers;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.Kind;
import relais.domain.account.Token;
import relais.domain.person.Person;

/** « I am still there », by the link of the question or of its reminder: once, for every administration, before the delay ends. */
public final class AnswerQuestion {
    static final Set<Kind> KINDS = Set.of(Kind.VERIFICATION, Kind.VERIFICATION_REMINDER);

    private final Ledger ledger;
    private final Clock clock;

    public AnswerQuestion(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of an answer. */
    public sealed interface Answer {
        record Confirmed(Person person) implements Answer {}

        /** @param helpers the administrators who can give access back; none: the operator can */
        record TooLate(List<Person> helpers) implements Answer {}

        /** Used, replaced, or never was. */
        record LinkGone() implements Answer {}
    }

    public Answer answer(Token token) {
        return ledger.transaction(tables -> tables.links()
                .find(token.hash())
                .filter(link -> KINDS.contains(link.kind()))
                .flatMap(link -> tables.accounts()
                        .lock(link.accountId())
                        .map(account -> answer(tables, link, account.at(clock.instant()))))
                .orElseGet(Answer.LinkGone::new));
    }

    private Answer answer(Tables tables, OneTimeLink link, Account account) {
        if (account.isSuspended()) {
            return new Answer.TooLate(Helpers.of(tables, account));
        }
        if (account.question() == null || !tables.links().take(link)) {
            return new Answer.LinkGone();
        }
        tables.links().delete(account.id(), KINDS);
        tables.accounts().update(account.confirmed(clock.instant()));
        return new Answer.Confirmed(account.person());
    }
}
