package relais.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.lucie;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.account.OneTimeLink.Kind;
import relais.domain.login.Portal;
import relais.domain.organization.OrganizationId;
import relais.domain.organization.OrganizationType;

/** Is invited where nobody runs the hub, and nobody is once somebody does. */
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
        var first = portal.tokenMailed(lucie, Kind.INVITATION);
        portal.hub.clock.advance(Duration.ofDays(7));

        operator.appoint(DINUM, lucie.person());

        assertThat(portal.lookAtLink.look(first)).isEmpty();
        assertThat(portal.lookAtLink.look(portal.tokenMailed(lucie, Kind.INVITATION)))
                .isPresent();
    }

    @Test
    void is_nobody_else_once_somebody_runs_the_hub() {
        var somebody = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);

        operator.appoint(DINUM, lucie());

        assertThat(people()).containsExactly(somebody);
    }

    private List<Account> people() {
        return portal.hub.ledger.transaction(tables -> tables.accounts().of(DINUM));
    }
}
