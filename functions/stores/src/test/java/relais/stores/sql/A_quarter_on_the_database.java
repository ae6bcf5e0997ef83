package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.MutableClock;
import relais.domain.Promise;
import relais.domain.SequentialIds;
import relais.domain.account.Account;
import relais.domain.account.PortalAddress;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.attachment.MemoryBinaries;
import relais.domain.desk.WriteCaseMail;
import relais.domain.dispatch.OutboxDispatcher;
import relais.domain.dispatch.SendQueuedMail;
import relais.domain.mailbox.MemoryMailboxes;
import relais.domain.membership.Appointments;
import relais.domain.membership.TellLostInvitation;
import relais.domain.outbox.MemoryMailer;
import relais.domain.outbox.MemoryWorkQueue;
import relais.domain.person.Person;
import relais.domain.verification.Delays;
import relais.domain.verification.Mornings;
import relais.domain.verification.NoteBounce;
import relais.domain.verification.SendQuestion;
import relais.domain.verification.VerifyAccounts;

/** With the dates in PostgreSQL, a bounced mail is no silence, and silence has its two ends to the millisecond. */
@Promise({"HUB-38", "HUB-39", "HUB-40"})
final class A_quarter_on_the_database {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    private final Ledger ledger = Database.emptiedLedger();
    private final PortalAddress portal = new PortalAddress(URI.create("https://relais.example/portail"));
    private final SecureRandom random = new SecureRandom();
    private final MemoryWorkQueue queue = new MemoryWorkQueue();
    private final MemoryMailer mailer = new MemoryMailer();
    private final NoteBounce bounces = new NoteBounce(ledger, clock);
    private final VerifyAccounts verify = new VerifyAccounts(ledger, SequentialIds.UNIQUE, random, portal, clock);
    private final OutboxDispatcher effects = new OutboxDispatcher(
            ledger, new MemoryMailboxes(), new MemoryBinaries(), queue, SequentialIds.UNIQUE, clock);
    private final SendQueuedMail mails = new SendQueuedMail(
            ledger,
            mailer,
            new SendQuestion(ledger, mailer, bounces, clock),
            new TellLostInvitation(ledger, SequentialIds.UNIQUE, clock),
            new WriteCaseMail(ledger, portal));

    private int taken;
    private UUID silent;
    private UUID unreached;

    @BeforeEach
    void both_are_asked() {
        silent = comes(jeanne(), Role.LOCAL_ADMINISTRATOR);
        unreached = comes(karim(), Role.AGENT);
        clock.set(Mornings.next(Delays.askAt(now(silent)).orElseThrow()));
        minute();
    }

    @Test
    void takes_access_from_silence_and_not_from_who_was_not_reached() {
        bounces.note(question(unreached).id());

        clock.advance(Question.TO_ANSWER.minus(A_MOMENT));
        minute();
        assertThat(now(silent).isSuspended()).isFalse();
        clock.advance(A_MOMENT);
        minute();

        assertThat(now(silent).suspension().reason()).isEqualTo(Suspension.Reason.NO_ANSWER);
        assertThat(now(unreached).isSuspended()).isFalse();
        assertThat(question(unreached).bouncedAt()).isNotNull();
    }

    @Test
    void erases_after_two_months_of_the_calendar_and_leaves_nothing() {
        clock.advance(Question.TO_ANSWER);
        minute();
        var end = now(silent).suspension().erasedAt();

        clock.set(end.minus(A_MOMENT));
        minute();
        assertThat(find(silent)).isPresent();
        clock.set(end);
        minute();

        assertThat(find(silent)).isEmpty();
        assertThat(end).isEqualTo("2026-08-04T08:30:00Z");
    }

    @Test
    void asks_again_who_was_not_reached_on_a_fit_morning_after_a_month() {
        bounces.note(question(unreached).id());
        var first = question(unreached);

        clock.set(Mornings.next(Delays.askAt(now(unreached)).orElseThrow()));
        minute();

        assertThat(question(unreached).id()).isNotEqualTo(first.id());
        assertThat(question(unreached).sentAt()).isEqualTo(clock.instant());
    }

    /** Runs the function, the sweep and the queue of one minute. */
    private void minute() {
        verify.verify();
        effects.sweep();
        var submitted = queue.submitted();
        submitted.subList(taken, submitted.size()).forEach(mails::send);
        taken = submitted.size();
    }

    private UUID comes(Person person, Role role) {
        var appointments = new Appointments(SequentialIds.UNIQUE, random, portal, clock);
        return ledger.transaction(tables -> {
            var id = appointments
                    .appoint(tables, person, MAIRIE_DE_LYON, role, Map.of(), "DataPass")
                    .accountId();
            tables.accounts().update(tables.accounts().find(id).orElseThrow().withPassword("hash"));
            return id;
        });
    }

    private Account now(UUID id) {
        return find(id).orElseThrow();
    }

    private Optional<Account> find(UUID id) {
        return ledger.transaction(tables -> tables.accounts().find(id));
    }

    private Question question(UUID id) {
        return now(id).question();
    }
}
