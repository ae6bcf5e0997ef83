package relais.domain.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.LostAccess;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Post;
import relais.domain.person.Person;

/** Says what the link of a question would do without using it, because programs that scan mails open every link. */
public final class LookAtQuestion {
    private final Ledger ledger;
    private final Clock clock;

    public LookAtQuestion(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The view of a question for a person who opens its link. */
    public sealed interface QuestionView {
        /**
         * @param organizations names of the administrations that one answer counts for
         * @param until the first instant that is too late; null while no delay runs
         */
        record Open(
                Person person,
                List<String> organizations,
                @Nullable Instant until) implements QuestionView {}

        /** @param helpers the administrators who can reactivate; empty if only the operator can */
        record TooLate(List<Person> helpers) implements QuestionView {}

        /** The link was used, was replaced or never existed. */
        record LinkGone() implements QuestionView {}
    }

    public QuestionView look(OpaqueToken token) {
        return ledger.transaction(tables -> tables.links()
                .find(token.hash())
                .filter(link -> AnswerQuestion.KINDS.contains(link.kind()))
                .flatMap(link -> tables.accounts().find(link.accountId()))
                .flatMap(account -> seen(tables, account.at(clock.instant())))
                .orElseGet(QuestionView.LinkGone::new));
    }

    private static Optional<QuestionView> seen(Tables tables, Account account) {
        if (account.isSuspended()) {
            return Optional.of(new QuestionView.TooLate(LostAccess.reactivators(tables, account)));
        }
        var names = account.memberships().stream()
                .map(each -> Post.name(tables, each.organization()))
                .toList();
        return Optional.ofNullable(account.question())
                .map(question -> new QuestionView.Open(account.person(), names, question.answerBy()));
    }
}
