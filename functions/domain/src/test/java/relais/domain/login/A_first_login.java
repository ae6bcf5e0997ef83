package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.login.Portal.OFFICE;
import static relais.domain.login.Portal.PASSWORD;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.domain.Parallel;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Role;
import relais.domain.login.LogIn.LoginOutcome;
import relais.domain.login.PasswordRule.PasswordFault;

/** Begins with the invitation's link, which takes a password that keeps the rule, once. */
@Promise("HUB-32")
final class A_first_login {
    private final Portal portal = new Portal();
    private final Account karim = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
    private final OpaqueToken link = portal.tokenMailed(karim, LinkKind.INVITATION);

    @Test
    void looks_at_the_link_as_often_as_one_likes_without_using_it() {
        for (var i = 0; i < 3; i++) {
            assertThat(portal.lookAtLink.look(link))
                    .contains(new LookAtLink.LinkView(LinkKind.INVITATION, karim.person(), null));
        }

        assertThat(choose(PASSWORD)).isEqualTo(new PasswordChoice.Chosen());
    }

    @Test
    void chooses_the_password_with_which_the_person_then_comes_in() {
        portal.hub.clock.advance(Duration.ofDays(2));

        choose(PASSWORD);

        var session = portal.enter(karim);
        assertThat(portal.recognise.recognise(session)).isInstanceOf(Visit.TermsToAccept.class);
        assertThat(portal.now(karim).confirmedAt()).isEqualTo(portal.hub.clock.instant());
    }

    @Test
    void with_a_weak_password_is_told_why_and_may_try_again() {
        assertThat(choose(new Password("azerty1!")))
                .isEqualTo(new PasswordChoice.Weak(Set.of(PasswordFault.NO_CAPITAL, PasswordFault.TOO_COMMON)));

        assertThat(choose(PASSWORD)).isEqualTo(new PasswordChoice.Chosen());
    }

    @Test
    void happens_once() {
        choose(PASSWORD);

        assertThat(choose(PASSWORD)).isEqualTo(new PasswordChoice.LinkGone());
        assertThat(portal.lookAtLink.look(link)).isEmpty();
    }

    @Test
    void of_two_at_once_is_one() {
        var choices = Parallel.callers(2, i -> choose(PASSWORD));

        assertThat(choices).containsExactlyInAnyOrder(new PasswordChoice.Chosen(), new PasswordChoice.LinkGone());
    }

    @Test
    void after_seven_days_needs_a_new_invitation() {
        portal.hub.clock.advance(Duration.ofDays(7));

        assertThat(portal.lookAtLink.look(link)).isEmpty();

        assertThat(choose(PASSWORD)).isEqualTo(new PasswordChoice.LinkGone());
        assertThat(portal.logIn.logIn(karim.email().value(), PASSWORD, OFFICE, null))
                .isEqualTo(new LoginOutcome.BadCredentials());
    }

    @Test
    void of_an_administrator_goes_on_with_the_second_factor_before_anything_else() {
        var jeanne = portal.invited(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        portal.choosePassword.choose(portal.tokenMailed(jeanne, LinkKind.INVITATION), PASSWORD);

        assertThat(portal.recognise.recognise(portal.enter(jeanne))).isEqualTo(new Visit.SecondFactorToEnrol());
    }

    private PasswordChoice choose(Password password) {
        return portal.choosePassword.choose(link, password);
    }
}
