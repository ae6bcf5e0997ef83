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
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.login.LogIn.LoginOutcome;
import relais.domain.outbox.OutboxEntry;

/** Is replaced by the reader of the account's mails, and tells nobody whether there is an account. */
@Promise("HUB-32")
final class A_forgotten_password {
    private final Portal portal = new Portal();
    private final Account karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);

    @Test
    void is_replaced_through_the_link_and_every_open_session_is_over() {
        var open = portal.enter(karim);

        ask(karim.email().value());
        var choice = portal.choosePassword.choose(portal.tokenMailed(karim, LinkKind.NEW_PASSWORD), OTHER_PASSWORD);

        assertThat(choice).isEqualTo(new PasswordChoice.Chosen());
        assertThat(portal.recognise.recognise(open)).isEqualTo(new Visit.LoggedOut());
        assertThat(logIn(PASSWORD)).isEqualTo(new LoginOutcome.BadCredentials());
        assertThat(logIn(OTHER_PASSWORD)).isInstanceOf(LoginOutcome.Entered.class);
        assertThat(portal.mails(karim).getLast().subject()).contains("mot de passe a changé");
    }

    @Test
    void has_a_link_for_an_hour_and_the_last_one_alone() {
        ask(karim.email().value());
        var first = portal.tokenMailed(karim, LinkKind.NEW_PASSWORD);
        ask(karim.email().value());
        var last = portal.tokenMailed(karim, LinkKind.NEW_PASSWORD);

        assertThat(portal.choosePassword.choose(first, OTHER_PASSWORD)).isEqualTo(new PasswordChoice.LinkGone());
        portal.hub.clock.advance(Duration.ofHours(1));
        assertThat(portal.choosePassword.choose(last, OTHER_PASSWORD)).isEqualTo(new PasswordChoice.LinkGone());
    }

    @Test
    void is_mailed_at_once_and_the_queue_is_told_as_much_for_nobody() {
        ask(karim.email().value());
        assertThat(submitted()).hasSize(1);

        ask("personne@lyon.example");
        assertThat(submitted()).hasSize(2);

        submitted().forEach(portal.hub.sendQueuedMail::send);
        assertThat(portal.hub.mailer.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.mail().to())
                        .containsExactly(karim.email().value()));
    }

    @Test
    void is_answered_while_the_queue_is_down_and_mailed_by_the_sweep() {
        portal.hub.faults.failOnce("submit");

        ask(karim.email().value());
        assertThat(submitted()).isEmpty();

        portal.hub.clock.advance(Duration.ofMinutes(1));
        portal.hub.effects.sweep();
        assertThat(submitted()).hasSize(1);
    }

    @Test
    void replaced_or_changed_is_told_by_mail_at_once() {
        ask(karim.email().value());
        portal.choosePassword.choose(portal.tokenMailed(karim, LinkKind.NEW_PASSWORD), OTHER_PASSWORD);
        portal.changePassword.change(Portal.entered(logIn(OTHER_PASSWORD)), OTHER_PASSWORD, PASSWORD, OFFICE);

        assertThat(submitted()).hasSize(3);
    }

    @Test
    void of_an_unknown_address_leaves_nothing_behind() {
        var before = everythingOwed();

        ask("personne@lyon.example");
        ask("pas une adresse");

        assertThat(everythingOwed()).isEqualTo(before);
    }

    @Test
    void is_mailed_three_times_an_hour_at_most() {
        IntStream.range(0, 10).forEach(i -> ask(karim.email().value()));

        assertThat(portal.mails(karim)).hasSize(3);
    }

    @Test
    void does_not_bring_back_a_suspended_account() {
        var why = new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant());
        portal.hub.ledger.write(tables -> tables.accounts().update(karim.suspended(why)));

        ask(karim.email().value());
        portal.choosePassword.choose(portal.tokenMailed(karim, LinkKind.NEW_PASSWORD), OTHER_PASSWORD);

        assertThat(logIn(OTHER_PASSWORD)).isInstanceOf(LoginOutcome.Suspended.class);
    }

    @Test
    void changed_by_its_owner_ends_every_other_session() {
        var here = portal.enter(karim);
        var there = portal.enter(karim);

        var choice = portal.changePassword.change(here, PASSWORD, OTHER_PASSWORD, OFFICE);

        assertThat(choice).isInstanceOf(PasswordChoice.Changed.class);
        var now = ((PasswordChoice.Changed) choice).session();
        assertThat(portal.visitor(now).accountId()).isEqualTo(karim.id());
        assertThat(portal.recognise.recognise(here)).isEqualTo(new Visit.LoggedOut());
        assertThat(portal.recognise.recognise(there)).isEqualTo(new Visit.LoggedOut());
    }

    @Test
    void is_not_guessed_from_an_open_session_either() {
        var open = portal.enter(karim);

        IntStream.range(0, 5)
                .forEach(i -> assertThat(portal.changePassword.change(
                                open, new Password("Erreur-" + i + "!"), OTHER_PASSWORD, OFFICE))
                        .isEqualTo(new PasswordChoice.WrongPassword()));

        assertThat(portal.changePassword.change(open, PASSWORD, OTHER_PASSWORD, OFFICE))
                .isInstanceOf(PasswordChoice.SlowDown.class);
    }

    private void ask(String email) {
        portal.askForLink.ask(email, LinkKind.NEW_PASSWORD, ELSEWHERE);
    }

    private LoginOutcome logIn(Password password) {
        return portal.logIn.logIn(karim.email().value(), password, OFFICE, null);
    }

    private List<UUID> submitted() {
        return portal.hub.queue.submitted();
    }

    private List<OutboxEntry> everythingOwed() {
        return portal.hub.ledger.transaction(tables -> tables.outbox().due(portal.hub.clock.instant(), 1_000));
    }
}
