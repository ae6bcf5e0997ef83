package relais.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.login.Portal;

/** Is invited while nobody runs the hub, and not any more once somebody does. */
final class The_first_operator {
    private static final OrganizationId DINUM = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");

    private final Portal portal = new Portal();
    private final AppointFirstOperator operator =
            new AppointFirstOperator(portal.hub.ledger, portal.appointments, portal.hub.clock);

    @Test
    void is_invited_once_however_often_the_hub_starts() {
        var lucie = lucie();

        operator.appoint(DINUM, lucie);
        operator.appoint(DINUM, lucie);

        assertThat(people()).singleElement().satisfies(account -> {
            assertThat(account.in(DINUM).orElseThrow().role()).isEqualTo(Role.NATIONAL_ADMINISTRATOR);
            assertThat(portal.mails(account)).hasSize(1);
        });
    }

    @Test
    void is_invited_again_once_the_invitation_has_expired() {
        operator.appoint(DINUM, lucie());
        var lucie = people().getFirst();
        var first = portal.tokenMailed(lucie, LinkKind.INVITATION);
        portal.hub.clock.advance(Duration.ofDays(7));

        operator.appoint(DINUM, lucie.person());

        assertThat(portal.lookAtLink.look(first)).isEmpty();
        assertThat(portal.lookAtLink.look(portal.tokenMailed(lucie, LinkKind.INVITATION)))
                .isPresent();
    }

    @Test
    void is_nobody_else_once_somebody_runs_the_hub() {
        var somebody = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);

        operator.appoint(DINUM, lucie());

        assertThat(people()).containsExactly(somebody);
    }

    @Test
    void who_did_not_answer_and_was_the_last_comes_back_by_the_mailbox_alone() {
        var lucie = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);
        var now = portal.hub.clock.instant();
        keep(lucie.asked(Question.decided(portal.hub.ids.next(), now).sent(now)));
        operator.appoint(DINUM, lucie.person());
        assertThat(portal.mails(lucie)).isEmpty();
        portal.hub.clock.advance(Question.TO_ANSWER);

        operator.appoint(DINUM, lucie.person());
        operator.appoint(DINUM, lucie.person());

        assertThat(portal.now(lucie).isSuspended()).isFalse();
        assertThat(portal.now(lucie).isInvited()).isTrue();
        assertThat(portal.mails(lucie)).hasSize(1);
        assertThat(portal.lookAtLink.look(portal.tokenMailed(lucie, LinkKind.INVITATION)))
                .isPresent();
    }

    @Test
    void is_somebody_else_when_who_was_the_last_is_suspended_and_another_is_named() {
        var karim = portal.member(karim(), DINUM, Role.NATIONAL_ADMINISTRATOR);
        keep(karim.suspended(new Suspension(Reason.BY_OPERATOR, "Départ", portal.hub.clock.instant())));

        operator.appoint(DINUM, lucie());

        assertThat(portal.now(karim).isSuspended()).isTrue();
        assertThat(people()).filteredOn(Account::isInvited).hasSize(1);
    }

    @Test
    void is_anew_who_was_not_given_access_back_in_two_months() {
        var lucie = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);
        keep(lucie.suspended(new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant())));
        portal.hub.clock.advance(Duration.ofDays(62));

        operator.appoint(DINUM, lucie.person());

        assertThat(portal.isGone(lucie)).isTrue();
        assertThat(people()).singleElement().matches(Account::isInvited);
    }

    private void keep(Account account) {
        portal.hub.ledger.write(tables -> tables.accounts().update(account));
    }

    private List<Account> people() {
        return portal.hub.ledger.transaction(tables -> tables.accounts().of(DINUM));
    }
}
