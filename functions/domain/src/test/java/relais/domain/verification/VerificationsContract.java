package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Parallel;
import relais.domain.SequentialIds;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.verification.Digest.Reader;

/** Every store of due dates must keep this contract. */
public interface VerificationsContract {
    Instant MONDAY = Instant.parse("2026-03-02T09:30:00Z");

    /** Returns the same ledger throughout a test, with nothing due at first. */
    Ledger ledger();

    @Test
    default void those_to_be_asked_come_when_their_day_has_longest_due_first() {
        var later = kept(confirmed(MONDAY.plusSeconds(60)));
        var sooner = kept(confirmed(MONDAY));
        var due = Delays.askAt(sooner).orElseThrow();

        assertThat(toAsk(due.minusSeconds(1))).isEmpty();
        assertThat(toAsk(due)).containsExactly(sooner.id());
        assertThat(toAsk(due.plusSeconds(60))).containsExactly(sooner.id(), later.id());
        assertThat(toAsk(due.plusSeconds(60), 1)).containsExactly(sooner.id());
        assertThat(toAct(due.plusSeconds(60))).isEmpty();
    }

    @Test
    default void who_was_asked_is_no_longer_to_be_asked_but_to_be_reminded_then_suspended_then_erased() {
        var account = kept(confirmed(MONDAY).asked(question(MONDAY)));
        assertThat(toAsk(MONDAY.plus(Duration.ofDays(400)))).isEmpty();
        assertThat(toAct(MONDAY.plus(Duration.ofHours(24)).minusSeconds(1))).isEmpty();
        assertThat(toAct(MONDAY.plus(Duration.ofHours(24)))).containsExactly(account.id());

        update(account.asked(question(MONDAY).reminded(SequentialIds.UNIQUE.next())));
        assertThat(toAct(MONDAY.plus(Duration.ofHours(48)).minusSeconds(1))).isEmpty();
        assertThat(toAct(MONDAY.plus(Duration.ofHours(48)))).containsExactly(account.id());

        update(account.suspended(new Suspension(Suspension.Reason.NO_ANSWER, "", MONDAY)));
        assertThat(toAct(Instant.parse("2026-05-02T08:29:59Z"))).isEmpty();
        assertThat(toAct(Instant.parse("2026-05-02T08:30:00Z"))).containsExactly(account.id());
    }

    @Test
    default void nothing_is_due_of_who_is_suspended_by_somebody_or_not_reached_yet() {
        kept(confirmed(MONDAY).suspended(new Suspension(Suspension.Reason.BY_OPERATOR, "", MONDAY)));
        kept(confirmed(MONDAY).asked(Question.decided(SequentialIds.UNIQUE.next(), MONDAY)));
        var years = MONDAY.plus(Duration.ofDays(4000));

        assertThat(toAsk(years)).isEmpty();
        assertThat(toAct(years)).isEmpty();
    }

    @Test
    default void who_is_not_reached_is_to_be_asked_a_month_later() {
        var account = kept(confirmed(MONDAY).asked(question(MONDAY).bounced(MONDAY)));

        assertThat(toAct(MONDAY.plus(Duration.ofDays(4000)))).isEmpty();
        assertThat(toAsk(Instant.parse("2026-04-02T08:29:59Z"))).isEmpty();
        assertThat(toAsk(Instant.parse("2026-04-02T08:30:00Z"))).containsExactly(account.id());
    }

    @Test
    default void an_account_is_found_by_the_mail_that_asked_or_reminded() {
        var reminder = SequentialIds.UNIQUE.next();
        var question = question(MONDAY).reminded(reminder);
        var account = kept(confirmed(MONDAY).asked(question));

        assertThat(askedBy(question.id())).contains(account.id());
        assertThat(askedBy(reminder)).contains(account.id());
        update(account.confirmed(MONDAY));
        assertThat(askedBy(question.id())).isEmpty();
    }

    @Test
    default void a_digest_is_expected_once_and_taken_once_when_it_is_due() {
        var lyon = new Digest(Reader.ADMINISTRATORS, MAIRIE_DE_LYON);
        var clamart = new Digest(Reader.ADMINISTRATORS, MAIRIE_DE_CLAMART);
        ledger().write(tables -> {
            tables.verifications().expect(lyon, MONDAY);
            tables.verifications().expect(lyon, MONDAY.plusSeconds(600));
            tables.verifications().expect(clamart, MONDAY.plusSeconds(60));
            tables.verifications().expect(new Digest(Reader.OPERATOR, MAIRIE_DE_LYON), MONDAY);
        });

        assertThat(take(Reader.ADMINISTRATORS, MONDAY.minusSeconds(1))).isEmpty();
        assertThat(take(Reader.ADMINISTRATORS, MONDAY)).containsExactly(lyon);
        assertThat(take(Reader.ADMINISTRATORS, MONDAY.plusSeconds(600))).containsExactly(clamart);
        assertThat(take(Reader.ADMINISTRATORS, MONDAY.plusSeconds(600))).isEmpty();
        assertThat(take(Reader.OPERATOR, MONDAY)).containsExactly(new Digest(Reader.OPERATOR, MAIRIE_DE_LYON));
    }

    @Test
    default void twenty_takers_at_once_take_each_digest_once() {
        var digests = IntStream.range(0, 5)
                .mapToObj(i -> new Digest(
                        Reader.ADMINISTRATORS, OrganizationId.parse("SI-2169012310001%d-69123".formatted(i))))
                .toList();
        ledger().write(tables -> digests.forEach(each -> tables.verifications().expect(each, MONDAY)));

        var taken = Parallel.callers(
                20,
                i -> ledger().transaction(tables -> tables.verifications().takeDue(Reader.ADMINISTRATORS, MONDAY, 1)));

        assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(digests);
    }

    private static Question question(Instant sentAt) {
        return Question.decided(SequentialIds.UNIQUE.next(), sentAt).sent(sentAt);
    }

    private static Account confirmed(Instant at) {
        var place = new Membership(MAIRIE_DE_LYON, Role.AGENT, Map.of(), null, at);
        return new Account(SequentialIds.UNIQUE.next(), karim(), "hash", null, 0, null, at, at, null, List.of(place));
    }

    private Account kept(Account account) {
        ledger().write(tables -> tables.accounts().insert(account));
        return account;
    }

    private void update(Account account) {
        ledger().write(tables -> tables.accounts().update(account));
    }

    private List<UUID> toAsk(Instant now) {
        return toAsk(now, 10);
    }

    private List<UUID> toAsk(Instant now, int limit) {
        return ledger().transaction(tables -> tables.verifications().toAsk(now, limit));
    }

    private List<UUID> toAct(Instant now) {
        return ledger().transaction(tables -> tables.verifications().toAct(now, 10));
    }

    private Optional<UUID> askedBy(UUID mail) {
        return ledger().transaction(tables -> tables.verifications().askedBy(mail));
    }

    private List<Digest> take(Reader reader, Instant now) {
        return ledger().transaction(tables -> tables.verifications().takeDue(reader, now, 10));
    }
}
