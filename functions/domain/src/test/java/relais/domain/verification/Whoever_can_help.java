package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Outcome;
import relais.domain.Outcomes;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Role;

/** Administrators see missing answers before anything happens; the operator hears of administrations without administrators. */
@Promise({"HUB-28", "HUB-39"})
final class Whoever_can_help {
    private static final String DIGEST = "Relais\u00a0: comptes à vérifier pour la ville de Lyon";
    private static final String OPERATORS_DIGEST =
            "Relais\u00a0: des administrations n’ont plus personne pour les administrer";

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
    void sees_who_is_awaited_and_until_when_from_the_sending_on() {
        var until = campaign.now().plus(Duration.ofHours(48));

        assertThat(unanswered(jeanne))
                .containsExactly(new VerifiedAccount(campaign.now(karim), new VerificationState.Awaited(until), null));
        campaign.answers(karim);
        assertThat(unanswered(jeanne)).isEmpty();
    }

    @Test
    void sees_who_is_suspended_and_when_the_account_will_be_erased() {
        campaign.wait(Duration.ofHours(48));

        assertThat(unanswered(jeanne))
                .extracting(VerifiedAccount::state)
                .containsExactly(
                        new VerificationState.Suspended(campaign.now(), Campaign.paris("2026-08-04T10:30:00")));
    }

    @Test
    void sees_no_more_of_who_was_not_given_access_back_in_two_months() {
        campaign.at("2026-08-04T10:29:59");
        assertThat(people(jeanne)).extracting(VerifiedAccount::account).contains(suspended(karim));

        campaign.at("2026-08-04T10:30:00");

        assertThat(people(jeanne)).extracting(each -> each.account().id()).containsExactly(jeanne.id());
    }

    @Test
    void is_no_agent_and_nobody_of_another_administration() {
        var lucie = campaign.administrator(lucie(), MAIRIE_DE_CLAMART);

        for (var visitor :
                List.of(campaign.portal.as(karim, MAIRIE_DE_LYON), campaign.portal.as(lucie, MAIRIE_DE_CLAMART))) {
            assertThat(campaign.people.list(visitor, MAIRIE_DE_LYON)).isInstanceOf(Outcome.Forbidden.class);
        }
    }

    @Test
    void reads_the_afternoon_before_in_one_mail_who_will_be_suspended() {
        var others = List.of(agent(), agent());
        campaign.wait(Duration.ofHours(24));
        campaign.minute();
        assertThat(campaign.received(jeanne)).isEmpty();

        campaign.at("2026-06-03T14:00:00");
        campaign.minute();
        campaign.minute();

        assertThat(campaign.received(jeanne)).hasSize(1);
        assertThat(campaign.last(jeanne).subject()).isEqualTo(DIGEST);
        assertThat(campaign.last(jeanne).text())
                .contains(
                        "- Karim Benali n’a pas encore répondu\u00a0: accès suspendu le jeudi 4\u00a0juin\u00a02026 à 10\u00a0h\u00a030.")
                .doesNotContain(karim.email().value(), others.getFirst().email().value());
    }

    @Test
    void reads_nothing_when_all_have_answered() {
        campaign.wait(Duration.ofHours(24));
        campaign.minute();
        campaign.answers(karim);

        campaign.at("2026-06-03T14:00:00");
        campaign.minute();

        assertThat(campaign.received(jeanne)).isEmpty();
    }

    @Test
    void reads_who_was_suspended_and_until_when_access_can_be_given_back() {
        campaign.wait(Duration.ofHours(48));
        campaign.minute();

        campaign.at("2026-06-04T14:00:00");
        campaign.minute();

        assertThat(campaign.last(jeanne).text())
                .contains("accès suspendu, compte supprimé le mardi 4\u00a0août\u00a02026 à 10\u00a0h\u00a030");
    }

    @Test
    void is_the_operator_where_the_last_administrator_did_not_answer_and_was_suspended_like_anyone() {
        var operator = campaign.administrator(lucie(), Campaign.DINUM);
        campaign.ask(jeanne);
        campaign.wait(Duration.ofHours(48));
        campaign.minute();
        assertThat(campaign.now(jeanne).isSuspended()).isTrue();
        assertThat(campaign.last(jeanne).text()).contains("- l’équipe Relais, qui est prévenue");

        campaign.at(Mornings.nextDigest(campaign.now()));
        campaign.minute();

        assertThat(campaign.last(operator).subject()).isEqualTo(OPERATORS_DIGEST);
        assertThat(campaign.last(operator).text()).contains("- Ville de Lyon\u00a0: Jeanne Martin n’a pas répondu");
    }

    @Test
    void is_not_the_operator_where_another_administrator_remains() {
        var operator = campaign.administrator(lucie(), Campaign.DINUM);
        campaign.ask(jeanne);
        var peer = campaign.administrator(karim(), MAIRIE_DE_LYON);
        campaign.wait(Duration.ofHours(48));
        campaign.minute();

        campaign.at(Mornings.nextDigest(campaign.now()));
        campaign.minute();

        assertThat(campaign.received(operator)).isEmpty();
        assertThat(campaign.last(peer).subject()).isEqualTo(DIGEST);
        assertThat(campaign.last(peer).text()).contains("- Jeanne Martin n’a pas répondu");
    }

    private Account suspended(Account account) {
        return campaign.now(account).at(campaign.now());
    }

    private Account agent() {
        return campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
    }

    private List<VerifiedAccount> unanswered(Account by) {
        return people(by).stream().filter(VerifiedAccount::isWorrying).toList();
    }

    private List<VerifiedAccount> people(Account by) {
        return Outcomes.value(campaign.people.list(campaign.portal.as(by, MAIRIE_DE_LYON), MAIRIE_DE_LYON));
    }
}
