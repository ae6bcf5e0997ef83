package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.login.Portal.OFFICE;
import static relais.domain.login.Portal.PASSWORD;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Role;
import relais.domain.account.Suspension.Reason;
import relais.domain.login.LogIn;
import relais.domain.login.Visit;
import relais.domain.verification.AnswerQuestion.AnswerOutcome;

/** A person who does not answer in 48 hours is refused, to the second, whether or not the sweep has passed. */
@Promise("HUB-39")
final class Forty_eight_hours {
    private static final Duration DELAY = Duration.ofHours(48);

    private final Campaign campaign = new Campaign();
    private Account jeanne;
    private Account karim;

    @BeforeEach
    void karim_and_not_jeanne_is_asked() {
        karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.wait(Duration.ofDays(7));
        jeanne = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        campaign.ask(karim);
    }

    @Test
    void let_an_answer_in_until_their_last_second() {
        campaign.wait(DELAY.minusSeconds(1));

        campaign.answers(karim);

        campaign.wait(Duration.ofSeconds(1));
        campaign.minute();
        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Confirmed.class);
        assertThat(LogIn.LoginOutcome.Entered.class).isEqualTo(logIn().getClass());
    }

    @Test
    void over_refuse_the_answer_before_any_sweep() {
        campaign.wait(DELAY);

        var answer = campaign.answer.answer(campaign.link(karim));

        assertThat(answer).isEqualTo(new AnswerOutcome.TooLate(List.of(jeanne.person())));
        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Suspended.class);
    }

    @Test
    void over_refuse_the_next_click_before_any_sweep() {
        campaign.wait(DELAY.minusSeconds(1));
        var session = campaign.portal.enter(karim);
        assertThat(campaign.portal.recognise.recognise(session)).isInstanceOf(Visit.Recognised.class);

        campaign.wait(Duration.ofSeconds(1));

        assertThat(campaign.portal.recognise.recognise(session))
                .isInstanceOfSatisfying(Visit.Suspended.class, visit -> {
                    assertThat(visit.suspension().reason()).isEqualTo(Reason.NO_ANSWER);
                    assertThat(visit.suspension().since()).isEqualTo(campaign.now());
                    assertThat(visit.helpers()).containsExactly(jeanne.person());
                });
    }

    @Test
    void over_refuse_the_login_before_any_sweep() {
        campaign.wait(DELAY.minusSeconds(1));
        assertThat(logIn()).isInstanceOf(LogIn.LoginOutcome.Entered.class);

        campaign.wait(Duration.ofSeconds(1));

        assertThat(logIn()).isInstanceOf(LogIn.LoginOutcome.Suspended.class);
    }

    @Test
    void over_refuse_a_new_password_from_an_open_session() {
        var session = campaign.portal.enter(karim);
        campaign.wait(DELAY);

        var change = campaign.portal.changePassword.change(
                session, PASSWORD, relais.domain.login.Portal.OTHER_PASSWORD, OFFICE);

        assertThat(change).isInstanceOf(relais.domain.login.PasswordChoice.LoggedOut.class);
    }

    @Test
    void are_written_down_and_told_by_the_next_minute() {
        campaign.wait(DELAY.minusSeconds(1));
        var session = campaign.portal.enter(karim);
        campaign.wait(Duration.ofSeconds(60));

        campaign.minute();

        var suspension = campaign.now(karim).suspension();
        assertThat(suspension.reason()).isEqualTo(Reason.NO_ANSWER);
        assertThat(suspension.since()).isEqualTo(campaign.now().minusSeconds(59));
        assertThat(campaign.last(karim).text())
                .contains(
                        "votre accès à Relais est suspendu",
                        "Jeanne Martin",
                        "mardi 4\u00a0août\u00a02026 à 10\u00a0h\u00a030");
        assertThat(campaign.portal.recognise.recognise(session)).isInstanceOf(Visit.Suspended.class);
    }

    @Test
    void run_from_the_sending_and_not_from_the_decision() {
        campaign.answers(karim);
        campaign.at(Mornings.next(Delays.askAt(campaign.now(karim)).orElseThrow()));
        campaign.verify.verify();
        campaign.wait(Duration.ofMinutes(40));
        campaign.post();

        assertThat(campaign.standing(karim))
                .isEqualTo(new VerificationState.Awaited(campaign.now().plus(DELAY)));
    }

    @Test
    void are_not_answered_by_a_login_for_it_is_the_address_that_is_verified() {
        campaign.portal.enter(karim);

        campaign.wait(DELAY);

        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Suspended.class);
    }

    @Test
    void take_access_away_in_every_administration_and_one_answer_keeps_it_in_all() {
        campaign.hub.ledger.write(tables -> campaign.portal.appointments.appoint(
                tables, karim.person(), MAIRIE_DE_CLAMART, Role.AGENT, Map.of(), "DataPass"));
        campaign.answers(karim);
        assertThat(logIn()).isInstanceOf(LogIn.LoginOutcome.Entered.class);
        campaign.ask(karim);

        campaign.wait(DELAY);
        campaign.minute();

        assertThat(campaign.now(karim).isSuspended()).isTrue();
        assertThat(logIn()).isInstanceOf(LogIn.LoginOutcome.Suspended.class);
    }

    private LogIn.LoginOutcome logIn() {
        return campaign.portal.logIn.logIn(karim.email().value(), PASSWORD, OFFICE, null);
    }
}
