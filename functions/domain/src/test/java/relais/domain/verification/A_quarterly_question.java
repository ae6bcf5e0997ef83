package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.Paris;
import relais.domain.Promise;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** Each account is asked by mail, three months after its last confirmation, whether its owner is still there. */
@Promise("HUB-38")
final class A_quarterly_question {
    private final Campaign campaign = new Campaign();

    @ParameterizedTest
    @CsvSource({
        // Monday: asked the next day; Tuesday itself; Thursday: asked the Tuesday after
        "2026-03-08T10:00, 2026-06-09T09:00",
        "2026-03-09T08:59, 2026-06-09T09:00",
        "2026-03-09T09:20, 2026-06-09T09:20",
        "2026-03-11T09:00, 2026-06-16T09:00",
        // months of the calendar, where February has no day like the 30th of November
        "2026-11-30T10:00, 2027-03-02T09:00",
        "2027-11-29T10:00, 2028-02-29T10:00",
        // the 29th of February, and the nights in which clocks change
        "2028-02-29T18:00, 2028-05-30T09:00",
        "2026-12-28T02:30, 2027-03-30T09:00",
        "2027-07-31T02:30, 2027-11-02T09:00"
    })
    void is_asked_on_the_first_fit_morning_once_three_months_have_passed(String confirmed, String asked) {
        campaign.at(confirmed + ":00");
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);

        campaign.at(Campaign.paris(asked + ":00").minusSeconds(1));
        campaign.minute();
        assertThat(campaign.received(karim)).isEmpty();

        campaign.at(asked + ":00");
        campaign.minute();
        assertThat(campaign.received(karim)).hasSize(1);
    }

    @Test
    void says_who_asks_and_why_and_what_happens_otherwise() {
        var jeanne = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        campaign.hub.ledger.write(tables -> campaign.portal.appointments.appoint(
                tables, jeanne.person(), MAIRIE_DE_CLAMART, Role.AGENT, Map.of(), "DataPass"));

        campaign.ask(jeanne);

        var mail = campaign.last(jeanne);
        assertThat(mail.subject()).isEqualTo("Relais\u00a0: êtes-vous toujours en poste\u00a0?");
        assertThat(mail.text())
                .contains("Bonjour Jeanne Martin", "vérifie chaque trimestre", "48 heures", "suspendu", "deux mois")
                .contains(
                        "- administration locale pour la ville de Lyon\n- instruction des démarches pour la ville de Clamart\n")
                .contains("Aucun mot de passe ne vous est demandé");
        assertThat(Campaign.link(mail)).isPresent();
    }

    @Test
    void is_asked_once_however_often_the_minute_passes() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.ask(karim);

        for (var minute = 0; minute < 180; minute++) {
            campaign.wait(Duration.ofMinutes(1));
            campaign.minute();
        }

        assertThat(campaign.received(karim)).hasSize(1);
    }

    @Test
    void is_asked_of_everybody_whatever_the_role_even_of_who_has_never_come_in() {
        var invited = campaign.portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var delegate = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.TECHNICAL_DELEGATE);
        var local = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        var osl = campaign.administrator(jeanne(), DILA);
        var national = campaign.administrator(jeanne(), Campaign.DINUM);
        campaign.post();

        campaign.ask(national);

        for (var each : java.util.List.of(invited, delegate, local, osl, national)) {
            assertThat(campaign.last(each).subject()).isEqualTo("Relais\u00a0: êtes-vous toujours en poste\u00a0?");
        }
    }

    @Test
    void answered_is_not_asked_again_for_three_months() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.ask(karim);
        campaign.wait(Duration.ofHours(5));
        campaign.answers(karim);
        var answered = campaign.now();

        campaign.ask(karim);

        assertThat(campaign.received(karim)).hasSize(2);
        assertThat(campaign.now())
                .isAfterOrEqualTo(answered.atZone(Paris.ZONE).plusMonths(3).toInstant());
    }

    @Test
    void is_recalled_after_a_day_by_a_second_link_and_not_when_it_was_answered() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var lucie = campaign.portal.member(jeanne(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.ask(karim);
        campaign.answers(lucie);
        var first = campaign.link(karim);

        campaign.wait(Duration.ofHours(24).minusSeconds(1));
        campaign.minute();
        assertThat(campaign.received(karim)).hasSize(1);
        campaign.wait(Duration.ofSeconds(1));
        campaign.minute();

        assertThat(campaign.last(karim).subject()).contains("sans réponse");
        assertThat(campaign.last(karim).text())
                .contains("Sans réponse avant le jeudi 4\u00a0juin\u00a02026 à 10\u00a0h\u00a030");
        assertThat(campaign.link(karim)).isNotEqualTo(first);
        assertThat(campaign.received(lucie)).hasSize(1);
    }

    @Test
    void waits_for_the_next_fit_morning_when_the_post_comes_too_late() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.at(Mornings.next(Delays.askAt(karim).orElseThrow()));
        campaign.verify.verify();

        campaign.at("2026-06-02T15:00:00");
        campaign.post();
        assertThat(campaign.received(karim)).isEmpty();
        assertThat(campaign.standing(karim)).isEqualTo(new VerificationState.Asking());
        campaign.at("2026-06-03T09:00:00");
        campaign.post();

        assertThat(campaign.received(karim)).hasSize(1);
        assertThat(campaign.standing(karim))
                .isEqualTo(new VerificationState.Awaited(Campaign.paris("2026-06-05T09:00:00")));
    }

    @Test
    void of_an_address_that_changed_since_is_not_sent_and_the_new_one_is_asked() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.at("2026-06-02T10:30:00");
        campaign.verify.verify();
        var moved = new Person(
                "Karim",
                "Benali",
                null,
                null,
                new EmailAddress("k." + karim.email().value()));

        campaign.hub.ledger.write(
                tables -> tables.accounts().update(campaign.now(karim).called(moved)));
        campaign.post();
        assertThat(campaign.received(karim)).isEmpty();
        campaign.minute();

        assertThat(campaign.received(campaign.now(karim))).hasSize(1);
    }

    @Test
    void is_not_asked_while_the_operator_has_suspended_the_account() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var breach = new Suspension(Suspension.Reason.BY_OPERATOR, "usage contraire aux conditions", campaign.now());
        campaign.hub.ledger.write(tables -> tables.accounts().update(karim.suspended(breach)));

        campaign.at("2026-06-02T09:00:00");
        campaign.minute();
        campaign.at("2027-06-01T09:00:00");
        campaign.minute();

        assertThat(campaign.received(karim)).isEmpty();
        assertThat(campaign.portal.isGone(karim)).isFalse();
    }
}
