package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.Paris;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Role;
import relais.domain.login.Portal;
import relais.domain.membership.AskAgain;
import relais.domain.membership.ReactivatePerson;
import relais.domain.membership.SuspendAccount;
import relais.domain.outbox.Mail;
import relais.domain.outbox.MemoryMailer.Sent;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/**
 * Runs the quarterly verification over a hub in memory, with the function of each minute and the sweep and the queue after it.
 */
final class Campaign {
    static final OrganizationId DINUM = OrganizationId.parse("ADMIN-13002526500013-75107");

    final Portal portal = new Portal();
    final Hub hub = portal.hub;
    final VerifyAccounts verify = new VerifyAccounts(hub.ledger, hub.ids, portal.random, portal.address, hub.clock);
    final AnswerQuestion answer = new AnswerQuestion(hub.ledger, hub.clock);
    final LookAtQuestion look = new LookAtQuestion(hub.ledger, hub.clock);
    final NoteBounce bounce = new NoteBounce(hub.ledger, hub.clock);
    final ListPeople people = new ListPeople(hub.ledger, hub.clock);
    final ReactivatePerson reactivate = new ReactivatePerson(portal.decisions);
    final SuspendAccount suspendAccount = new SuspendAccount(portal.decisions);
    final AskAgain askAgain = new AskAgain(portal.decisions);

    private int taken;

    /** Makes the person an administrator of that organisation. */
    Account administrator(Person person, OrganizationId organization) {
        var role = switch (organization.type()) {
            case SI -> Role.LOCAL_ADMINISTRATOR;
            case OSL -> Role.OSL_ADMINISTRATOR;
            case ADMIN -> Role.NATIONAL_ADMINISTRATOR;
        };
        return portal.member(person, organization, role);
    }

    /** The same person at an address that no mail server takes. */
    static Person nowhere(Person person) {
        var name = person.email().value().split("@", 2)[0];
        return new Person(
                person.firstName(), person.lastName(), null, null, new EmailAddress(name + "@mairie.invalid"));
    }

    /** Sets the clock to a time in Paris, such as {@code 2026-06-02T09:00:00}. */
    void at(String local) {
        at(paris(local));
    }

    void at(Instant instant) {
        hub.clock.set(instant);
    }

    static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Paris.ZONE).toInstant();
    }

    Instant now() {
        return hub.clock.instant();
    }

    void wait(Duration duration) {
        hub.clock.advance(duration);
    }

    /** Runs the function, the sweep and the queue of one minute. */
    void minute() {
        verify.verify();
        post();
    }

    /** Runs the sweep and the queue alone. */
    void post() {
        hub.effects.sweep();
        var submitted = hub.queue.submitted();
        submitted.subList(taken, submitted.size()).forEach(hub.sendQueuedMail::send);
        taken = submitted.size();
    }

    /** Moves to the first fit morning after three months, on which the question leaves. */
    void ask(Account account) {
        at(Mornings.next(Delays.askAt(now(account)).orElseThrow()));
        minute();
    }

    Account now(Account account) {
        return portal.now(account);
    }

    VerificationState standing(Account account) {
        return VerificationState.of(now(account), now());
    }

    /** The mails that the person received, oldest first. */
    List<Mail> received(Account account) {
        return hub.mailer.sent().stream()
                .map(Sent::mail)
                .filter(mail -> mail.to().contains(account.email().value()))
                .toList();
    }

    Mail last(Account account) {
        return received(account).getLast();
    }

    /** The token in the account's last mail that holds one. */
    OpaqueToken link(Account account) {
        return received(account).reversed().stream()
                .flatMap(mail -> link(mail).stream())
                .findFirst()
                .orElseThrow();
    }

    static Optional<OpaqueToken> link(Mail mail) {
        var prefix = "https://relais.example/portail/verification?jeton=";
        return mail.text()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> new OpaqueToken(line.substring(prefix.length())))
                .findFirst();
    }

    void answers(Account account) {
        assertThat(answer.answer(link(account)))
                .isEqualTo(new AnswerQuestion.AnswerOutcome.Confirmed(account.person()));
    }
}
