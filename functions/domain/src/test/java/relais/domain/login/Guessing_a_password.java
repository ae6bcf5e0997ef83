package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.login.Portal.ELSEWHERE;
import static relais.domain.login.Portal.OFFICE;
import static relais.domain.login.Portal.OTHER_PASSWORD;
import static relais.domain.login.Portal.PASSWORD;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.domain.Parallel;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Role;
import relais.domain.login.LogIn.LoginOutcome;

/** Is slowed down more and more, from one address or from a thousand, and never shuts the person out. */
@Promise({"HUB-32", "HUB-82"})
final class Guessing_a_password {
    private final Portal portal = new Portal();
    private final Account karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);

    @Test
    void from_one_address_waits_for_the_next_minute_then_the_next_hour_then_the_next_day() {
        guess(ELSEWHERE, 5);
        assertThat(waited(ELSEWHERE)).isEqualTo(Duration.ofMinutes(1));

        guessByTheMinute(ELSEWHERE, 15);
        assertThat(waited(ELSEWHERE)).isEqualTo(Duration.ofMinutes(26));

        portal.hub.clock.advance(Duration.ofHours(1));
        guessByTheMinute(ELSEWHERE, 20);
        portal.hub.clock.advance(Duration.ofHours(1));
        assertThat(waited(ELSEWHERE)).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void of_an_account_that_does_not_exist_is_slowed_down_the_same() {
        for (var i = 0; i < 5; i++) {
            assertThat(portal.logIn.logIn("personne@lyon.example", PASSWORD, ELSEWHERE, null))
                    .isEqualTo(new LoginOutcome.BadCredentials());
        }

        assertThat(portal.logIn.logIn("personne@lyon.example", PASSWORD, ELSEWHERE, null))
                .isInstanceOf(LoginOutcome.SlowDown.class);
    }

    @Test
    void a_thousand_times_from_a_thousand_addresses_stops_at_a_hundred() {
        var before = portal.hasher.compared();

        var answers = Parallel.callers(
                        50,
                        caller -> IntStream.range(0, 20)
                                .mapToObj(i -> attempt(OTHER_PASSWORD, "198.51.100." + caller + "/" + i))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(answers)
                .filteredOn(new LoginOutcome.BadCredentials()::equals)
                .hasSizeLessThanOrEqualTo(100);
        assertThat(answers)
                .filteredOn(LoginOutcome.LinkWanted.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(900);
        assertThat(portal.hasher.compared() - before).isLessThanOrEqualTo(100);
        assertThat(attempt(PASSWORD, "198.51.100.254")).isInstanceOf(LoginOutcome.LinkWanted.class);
    }

    @Test
    void never_hinders_the_person_where_they_usually_are() {
        portal.enter(karim);
        exhaust();

        assertThat(attempt(PASSWORD, OFFICE)).isInstanceOf(LoginOutcome.Entered.class);
    }

    @Test
    void does_not_hinder_the_person_anywhere_once_a_link_was_mailed() {
        exhaust();
        assertThat(attempt(PASSWORD, ELSEWHERE)).isInstanceOf(LoginOutcome.LinkWanted.class);

        portal.askForLink.ask(karim.email().value(), LinkKind.LOGIN, ELSEWHERE);
        var link = portal.tokenMailed(karim, LinkKind.LOGIN);

        assertThat(attempt(OTHER_PASSWORD, ELSEWHERE, link)).isEqualTo(new LoginOutcome.BadCredentials());
        assertThat(attempt(PASSWORD, ELSEWHERE, link)).isInstanceOf(LoginOutcome.Entered.class);
        assertThat(attempt(PASSWORD, "198.51.100.254", link)).isInstanceOf(LoginOutcome.LinkWanted.class);
    }

    @Test
    void with_a_link_lasts_for_five_attempts_and_a_quarter_of_an_hour() {
        exhaust();
        portal.askForLink.ask(karim.email().value(), LinkKind.LOGIN, ELSEWHERE);
        var link = portal.tokenMailed(karim, LinkKind.LOGIN);

        IntStream.range(0, 5)
                .forEach(i -> assertThat(attempt(OTHER_PASSWORD, ELSEWHERE, link))
                        .isEqualTo(new LoginOutcome.BadCredentials()));
        assertThat(attempt(PASSWORD, ELSEWHERE, link)).isInstanceOf(LoginOutcome.LinkWanted.class);

        portal.askForLink.ask(karim.email().value(), LinkKind.LOGIN, ELSEWHERE);
        var late = portal.tokenMailed(karim, LinkKind.LOGIN);
        portal.hub.clock.advance(Duration.ofMinutes(15));
        assertThat(attempt(PASSWORD, ELSEWHERE, late)).isInstanceOf(LoginOutcome.LinkWanted.class);
    }

    @Test
    void while_somebody_else_asks_for_all_the_links_leaves_the_owner_one_that_opens() {
        for (var quarter = 0; quarter < 8; quarter++) {
            exhaust();
            IntStream.range(0, 10)
                    .forEach(i -> portal.askForLink.ask(karim.email().value(), LinkKind.LOGIN, "198.51.100." + i));

            var link = portal.tokenMailed(karim, LinkKind.LOGIN);

            assertThat(attempt(PASSWORD, "203.0.113." + (100 + quarter), link))
                    .isInstanceOf(LoginOutcome.Entered.class);
            portal.hub.clock.advance(Duration.ofMinutes(15));
        }
    }

    @Test
    void of_many_accounts_from_one_address_is_slowed_down_too() {
        for (var i = 0; i <= 300; i++) {
            portal.logIn.logIn("agent" + i + "@lyon.example", OTHER_PASSWORD, ELSEWHERE, null);
        }

        assertThat(attempt(PASSWORD, ELSEWHERE)).isInstanceOf(LoginOutcome.SlowDown.class);
        assertThat(attempt(PASSWORD, OFFICE)).isInstanceOf(LoginOutcome.Entered.class);
    }

    private void exhaust() {
        IntStream.range(0, 100).forEach(i -> attempt(OTHER_PASSWORD, "198.51.100." + i));
    }

    private void guess(String source, int times) {
        IntStream.range(0, times)
                .forEach(i -> assertThat(attempt(OTHER_PASSWORD, source)).isEqualTo(new LoginOutcome.BadCredentials()));
    }

    private void guessByTheMinute(String source, int times) {
        for (var i = 0; i < times; i += 5) {
            portal.hub.clock.advance(Duration.ofMinutes(1));
            guess(source, 5);
        }
        portal.hub.clock.advance(Duration.ofMinutes(1));
    }

    private Duration waited(String source) {
        assertThat(attempt(PASSWORD, source)).isInstanceOf(LoginOutcome.SlowDown.class);
        return ((LoginOutcome.SlowDown) attempt(PASSWORD, source)).retryAfter();
    }

    private LoginOutcome attempt(Password password, String source) {
        return attempt(password, source, null);
    }

    private LoginOutcome attempt(Password password, String source, @Nullable OpaqueToken link) {
        return portal.logIn.logIn(karim.email().value(), password, source, link);
    }
}
