package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Role;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** A bounced mail is shown and told, and not taken for silence. */
@Promise({"HUB-38", "HUB-39"})
final class A_question_that_does_not_arrive {
    private final Campaign campaign = new Campaign();
    private Account karim;
    private Account jeanne;

    @BeforeEach
    void karim_and_not_jeanne_is_asked() {
        karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.wait(Duration.ofDays(30));
        jeanne = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        campaign.ask(karim);
    }

    @Test
    void takes_no_access_away_however_long_it_lasts() {
        campaign.bounce.note(question());

        campaign.wait(Duration.ofDays(20));
        campaign.minute();

        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Unreachable.class);
        assertThat(campaign.portal.enter(karim)).isNotNull();
        assertThat(campaign.received(karim)).hasSize(1);
    }

    @Test
    void is_told_to_the_administrators_that_day() {
        campaign.bounce.note(question());

        campaign.at("2026-06-02T14:00:00");
        campaign.minute();

        assertThat(campaign.last(jeanne).text()).contains("- Karim Benali n’a pas reçu le message");
    }

    @Test
    void is_told_to_the_operator_where_the_last_administrator_is_who_cannot_be_reached() {
        var operator = campaign.administrator(lucie(), Campaign.DINUM);
        campaign.ask(jeanne);
        campaign.bounce.note(campaign.now(jeanne).question().id());

        campaign.at(Mornings.nextDigest(campaign.now()));
        campaign.minute();

        assertThat(campaign.last(operator).text()).contains("- Ville de Lyon\u00a0: Jeanne Martin n’a pas reçu");
    }

    @Test
    void counts_when_it_is_the_reminder_that_bounces() {
        campaign.wait(Duration.ofHours(24));
        campaign.minute();

        campaign.bounce.note(campaign.now(karim).question().reminder());
        campaign.wait(Duration.ofHours(24));
        campaign.minute();

        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Unreachable.class);
    }

    @Test
    void counts_when_the_mail_server_refuses_the_address_at_once() {
        var nobody = campaign.portal.member(Campaign.nowhere(karim()), MAIRIE_DE_LYON, Role.AGENT);

        campaign.ask(nobody);

        assertThat(campaign.standing(nobody)).isEqualTo(new VerificationState.Unreachable(campaign.now()));
    }

    @Test
    void is_asked_again_on_the_next_fit_morning_when_an_administrator_says_so() {
        campaign.bounce.note(question());
        var by = campaign.portal.as(jeanne, MAIRIE_DE_LYON);

        campaign.askAgain.ask(by, MAIRIE_DE_LYON, karim.id());
        campaign.at("2026-06-03T09:00:00");
        campaign.minute();

        assertThat(campaign.received(karim)).hasSize(2);
        assertThat(campaign.standing(karim))
                .isEqualTo(new VerificationState.Awaited(Campaign.paris("2026-06-05T09:00:00")));
    }

    @Test
    void is_asked_at_the_next_address_whose_sending_starts_the_delay() {
        campaign.bounce.note(question());
        var moved = new Person(
                "Karim",
                "Benali",
                null,
                null,
                new EmailAddress("k." + karim.email().value()));
        campaign.hub.ledger.write(
                tables -> tables.accounts().update(campaign.now(karim).called(moved)));

        campaign.at("2026-06-09T09:00:00");
        campaign.minute();

        assertThat(campaign.received(campaign.now(karim))).hasSize(1);
        assertThat(campaign.standing(karim))
                .isEqualTo(new VerificationState.Awaited(Campaign.paris("2026-06-11T09:00:00")));
    }

    @Test
    void is_asked_again_after_a_month_when_nobody_did_anything() {
        campaign.bounce.note(question());

        campaign.at("2026-07-07T09:00:00");
        campaign.minute();

        assertThat(campaign.received(karim)).hasSize(2);
        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Awaited.class);
    }

    @Test
    void gives_nobody_time_who_was_reached() {
        var until = campaign.standing(karim);

        campaign.askAgain.ask(campaign.portal.as(jeanne, MAIRIE_DE_LYON), MAIRIE_DE_LYON, karim.id());

        assertThat(campaign.standing(karim)).isEqualTo(until);
    }

    @Test
    void may_be_answered_all_the_same_since_some_mails_bounce_and_arrive() {
        campaign.bounce.note(question());

        campaign.answers(karim);

        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Confirmed.class);
    }

    @Test
    void told_twice_or_of_an_unknown_mail_or_too_late_changes_nothing() {
        var mail = question();
        campaign.bounce.note(mail);
        var once = campaign.now(karim);
        campaign.wait(Duration.ofMinutes(5));
        campaign.bounce.note(mail);
        campaign.bounce.note(UUID.fromString("01980f2a-5c00-7000-8000-000000000001"));
        assertThat(campaign.now(karim)).isEqualTo(once);

        campaign.ask(jeanne);
        var late = campaign.now(jeanne).question().id();
        campaign.wait(Duration.ofHours(48));
        campaign.bounce.note(late);
        assertThat(campaign.standing(jeanne)).isInstanceOf(VerificationState.Suspended.class);
    }

    private UUID question() {
        return campaign.now(karim).question().id();
    }
}
