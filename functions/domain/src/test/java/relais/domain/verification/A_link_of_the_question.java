package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Parallel;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Role;
import relais.domain.verification.AnswerQuestion.AnswerOutcome;
import relais.domain.verification.LookAtQuestion.QuestionView;

/** May be opened often by programs that scan mails, and answers once, when the person says so. */
@Promise({"HUB-38", "HUB-39"})
final class A_link_of_the_question {
    private final Campaign campaign = new Campaign();
    private Account karim;

    @BeforeEach
    void karim_is_asked() {
        karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.ask(karim);
    }

    @Test
    void opened_by_a_scanner_confirms_nothing_and_still_works() {
        var link = campaign.link(karim);
        var until = campaign.now().plus(Duration.ofHours(48));

        for (var scan = 0; scan < 10; scan++) {
            assertThat(campaign.look.look(link))
                    .isEqualTo(new QuestionView.Open(karim.person(), List.of("Ville de Lyon"), until));
        }

        assertThat(campaign.standing(karim)).isEqualTo(new VerificationState.Awaited(until));
        campaign.answers(karim);
    }

    @Test
    void answers_once() {
        var link = campaign.link(karim);
        campaign.answers(karim);

        assertThat(campaign.look.look(link)).isEqualTo(new QuestionView.LinkGone());
        assertThat(campaign.answer.answer(link)).isEqualTo(new AnswerOutcome.LinkGone());
    }

    @Test
    void answers_once_for_twenty_clicks_at_once() {
        var link = campaign.link(karim);

        var answers = Parallel.callers(20, i -> campaign.answer.answer(link));

        assertThat(answers).containsOnlyOnce(new AnswerOutcome.Confirmed(karim.person()));
    }

    @Test
    void works_beside_that_of_the_reminder_until_one_of_them_did() {
        var first = campaign.link(karim);
        campaign.wait(Duration.ofHours(24));
        campaign.minute();
        var second = campaign.link(karim);
        assertThat(campaign.look.look(first)).isInstanceOf(QuestionView.Open.class);
        assertThat(campaign.look.look(second)).isInstanceOf(QuestionView.Open.class);

        assertThat(campaign.answer.answer(first)).isInstanceOf(AnswerOutcome.Confirmed.class);

        assertThat(campaign.answer.answer(second)).isEqualTo(new AnswerOutcome.LinkGone());
    }

    @Test
    void too_late_says_so_for_as_long_as_the_account_can_be_given_back() {
        var link = campaign.link(karim);
        campaign.wait(Duration.ofHours(48));
        assertThat(campaign.look.look(link)).isEqualTo(new QuestionView.TooLate(List.of()));
        campaign.minute();
        campaign.wait(Duration.ofDays(40));

        assertThat(campaign.look.look(link)).isEqualTo(new QuestionView.TooLate(List.of()));
        assertThat(campaign.answer.answer(link)).isEqualTo(new AnswerOutcome.TooLate(List.of()));
    }

    @Test
    void of_another_kind_answers_nothing() {
        var token = OpaqueToken.generate(new SecureRandom());
        var invitation = OneTimeLink.to(karim.id(), LinkKind.INVITATION, token, campaign.now());
        campaign.hub.ledger.write(tables -> tables.links().save(invitation));

        assertThat(campaign.look.look(token)).isEqualTo(new QuestionView.LinkGone());
        assertThat(campaign.answer.answer(token)).isEqualTo(new AnswerOutcome.LinkGone());
        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Awaited.class);
    }

    @Test
    void that_was_never_sent_answers_nothing() {
        var token = OpaqueToken.generate(new SecureRandom());

        assertThat(campaign.look.look(token)).isEqualTo(new QuestionView.LinkGone());
        assertThat(campaign.answer.answer(token)).isEqualTo(new AnswerOutcome.LinkGone());
    }
}
