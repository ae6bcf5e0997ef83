package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.account.Suspension.Reason;
import relais.domain.account.Visitor;
import relais.domain.membership.PlaceChange;

/** A person suspended for want of an answer is given access back by an administrator, or is erased, to the day. */
@Promise("HUB-40")
final class Two_months {
    private final Campaign campaign = new Campaign();

    @ParameterizedTest
    @CsvSource({
        // suspended at; the first instant at which nothing remains
        "2026-06-04T10:30, 2026-08-04T10:30",
        // the calendar's months, at the hour of Paris, across the nights in which clocks change
        "2027-03-04T09:00, 2027-05-04T09:00",
        "2027-09-02T09:00, 2027-11-02T09:00",
        // at that very night, in which 2:30 does not exist in spring and comes twice in autumn
        "2027-01-28T02:30, 2027-03-28T03:30",
        "2027-08-31T02:30, 2027-10-31T02:30",
        // the months that have no such day end with their last
        "2026-12-31T11:00, 2027-02-28T11:00",
        "2027-12-30T11:00, 2028-02-29T11:00",
        "2027-12-29T11:00, 2028-02-29T11:00",
        "2028-02-29T09:30, 2028-04-29T09:30"
    })
    void after_the_suspension_the_account_is_erased(String suspended, String erased) {
        var karim = suspendedAt(suspended);
        var end = Campaign.paris(erased + ":00");

        campaign.at(end.minusSeconds(1));
        campaign.minute();
        assertThat(campaign.portal.isGone(karim)).isFalse();

        campaign.at(end);
        campaign.minute();
        assertThat(campaign.portal.isGone(karim)).isTrue();
        assertThat(campaign.last(karim).text()).contains("vos données personnelles sont effacées");
    }

    @Test
    void are_ended_by_one_decision_of_an_administrator_until_their_last_second() {
        var karim = suspendedAt("2026-06-04T10:30");
        var jeanne = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        campaign.at(Campaign.paris("2026-08-04T10:30:00").minusSeconds(1));

        var change = reactivate(jeanne, MAIRIE_DE_LYON, karim);

        assertThat(change).isInstanceOf(PlaceChange.Done.class);
        campaign.wait(Duration.ofSeconds(1));
        campaign.minute();
        assertThat(campaign.portal.isGone(karim)).isFalse();
        assertThat(campaign.now(karim).confirmedAt()).isEqualTo(campaign.now().minusSeconds(1));
        assertThat(campaign.portal.enter(karim)).isNotNull();
    }

    @Test
    void over_cannot_be_ended_even_before_the_sweep() {
        var karim = suspendedAt("2026-06-04T10:30");
        var jeanne = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        campaign.at("2026-08-04T10:30:00");

        var change = reactivate(jeanne, MAIRIE_DE_LYON, karim);

        assertThat(change).isEqualTo(new PlaceChange.Unknown());
        campaign.minute();
        assertThat(campaign.portal.isGone(karim)).isTrue();
    }

    @Test
    void begin_at_the_end_of_the_delay_even_where_an_administrator_comes_before_the_sweep() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.ask(karim);
        var jeanne = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        campaign.wait(Duration.ofHours(48));

        reactivate(jeanne, MAIRIE_DE_LYON, karim);
        campaign.minute();

        assertThat(campaign.standing(karim)).isInstanceOf(VerificationState.Confirmed.class);
        assertThat(campaign.portal.enter(karim)).isNotNull();
    }

    @Test
    void are_ended_by_each_administration_for_itself() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        campaign.hub.ledger.write(tables -> campaign.portal.appointments.appoint(
                tables, karim.person(), MAIRIE_DE_CLAMART, Role.AGENT, Map.of(), "DataPass"));
        suspend(karim, campaign.now());
        var jeanne = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        var lucie = campaign.administrator(lucie(), MAIRIE_DE_CLAMART);

        reactivate(lucie, MAIRIE_DE_CLAMART, karim);
        assertThat(campaign.portal.visitor(campaign.portal.enter(karim)).places())
                .hasSize(1);
        reactivate(jeanne, MAIRIE_DE_LYON, karim);

        assertThat(campaign.portal.visitor(campaign.portal.enter(karim)).places())
                .hasSize(2);
    }

    @Test
    void of_an_administrator_are_ended_by_a_peer_or_by_the_operator_and_by_nobody_else() {
        var jeanne = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        suspend(jeanne, campaign.now());
        var agent = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var stranger = campaign.administrator(lucie(), MAIRIE_DE_CLAMART);
        var peer = campaign.administrator(karim(), MAIRIE_DE_LYON);
        var operator = campaign.administrator(lucie(), Campaign.DINUM);

        assertThat(reactivate(agent, MAIRIE_DE_LYON, jeanne)).isEqualTo(new PlaceChange.Forbidden());
        assertThat(campaign.reactivate.reactivate(
                        campaign.portal.as(stranger, MAIRIE_DE_CLAMART), MAIRIE_DE_LYON, jeanne.id()))
                .isEqualTo(new PlaceChange.Forbidden());
        assertThat(reactivate(peer, MAIRIE_DE_LYON, jeanne)).isInstanceOf(PlaceChange.Done.class);

        suspend(jeanne, campaign.now());
        assertThat(campaign.reactivate.reactivate(
                        campaign.portal.as(operator, Campaign.DINUM), MAIRIE_DE_LYON, jeanne.id()))
                .isInstanceOf(PlaceChange.Done.class);
    }

    @Test
    void do_not_run_for_who_was_suspended_by_somebody() {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var operator = campaign.administrator(lucie(), Campaign.DINUM);
        Visitor visitor = campaign.portal.as(operator, Campaign.DINUM);
        campaign.suspendAccount.suspend(visitor, MAIRIE_DE_LYON, karim.id(), "usage contraire aux conditions");

        campaign.at("2027-03-02T10:00:00");
        campaign.minute();

        assertThat(campaign.portal.isGone(karim)).isFalse();
        assertThat(campaign.now(karim).suspension().reason()).isEqualTo(Reason.BY_OPERATOR);
    }

    private PlaceChange reactivate(Account by, OrganizationId organization, Account account) {
        return campaign.reactivate.reactivate(campaign.portal.as(by, organization), organization, account.id());
    }

    private Account suspendedAt(String local) {
        var karim = campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        suspend(karim, Campaign.paris(local + ":00"));
        return karim;
    }

    /** Suspends the account as if the question had been sent 48 hours before. */
    private void suspend(Account account, Instant at) {
        var asked = at.minus(Question.TO_ANSWER);
        campaign.hub.ledger.write(tables -> tables.accounts()
                .update(campaign.now(account)
                        .asked(Question.decided(campaign.hub.ids.next(), asked).sent(asked))));
        campaign.at(at);
        campaign.minute();
        assertThat(campaign.now(account).suspension().since()).isEqualTo(at);
    }
}
