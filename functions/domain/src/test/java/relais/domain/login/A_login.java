package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.login.Portal.OFFICE;
import static relais.domain.login.Portal.OTHER_PASSWORD;
import static relais.domain.login.Portal.PASSWORD;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.login.LogIn.LoginOutcome;

/** Opens a session to a person who knows the password, and tells nobody else whether there is an account. */
@Promise({"HUB-11", "HUB-82"})
final class A_login {
    private final Portal portal = new Portal();

    @Test
    void with_the_right_password_opens_a_session() {
        var karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);

        var visitor = portal.visitor(portal.enter(karim));

        assertThat(visitor.accountId()).isEqualTo(karim.id());
        assertThat(visitor.organizationName()).isEqualTo("Ville de Lyon");
    }

    @Test
    void takes_the_address_in_any_case() {
        var karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);

        var answer = answer(" " + karim.email().value().toUpperCase(Locale.ROOT) + " ", PASSWORD);

        assertThat(answer).isInstanceOf(LoginOutcome.Entered.class);
    }

    @Test
    void that_fails_has_the_same_answer_and_compares_one_hash_whether_or_not_there_is_an_account() {
        var member = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var invited = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);

        for (var email : List.of(
                member.email().value(), invited.email().value(), "personne@lyon.example", "pas une adresse", "")) {
            var before = portal.hasher.compared();

            assertThat(answer(email, OTHER_PASSWORD)).isEqualTo(new LoginOutcome.BadCredentials());
            assertThat(portal.hasher.compared() - before).isEqualTo(1);
        }
    }

    @Test
    @Promise("HUB-35")
    void of_a_suspended_account_says_so_to_who_knows_the_password_alone() {
        var jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var why = new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant());
        portal.hub.ledger.write(tables -> tables.accounts().update(karim.suspended(why)));

        assertThat(answer(karim.email().value(), PASSWORD))
                .isEqualTo(new LoginOutcome.Suspended(why, List.of(jeanne.person())));
        assertThat(answer(karim.email().value(), OTHER_PASSWORD)).isEqualTo(new LoginOutcome.BadCredentials());
    }

    private LoginOutcome answer(String email, Password password) {
        return portal.logIn.logIn(email, password, OFFICE, null);
    }
}
