package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Account;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.login.LogIn;
import relais.domain.login.Portal;
import relais.domain.login.Visit;
import relais.domain.membership.PlaceChange;
import relais.domain.verification.AnswerQuestion.AnswerOutcome;

/**
 * Runs two years on a clock that stops only at the whole minutes in which the function has something to do, and at the seconds
 * in which people act. A broken promise fails at once.
 */
final class TwoYears {
    private record Planned(Instant at, int order, Runnable act) {}

    private final Campaign campaign = new Campaign();
    private final List<Life> lives = new ArrayList<>();
    private final PriorityQueue<Planned> agenda =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::order));
    private final Instant end;
    private final Account administrator;
    private int planned;

    TwoYears(Instant start, Instant end) {
        this.end = end;
        campaign.at(start);
        administrator = campaign.administrator(jeanne(), MAIRIE_DE_LYON);
        for (var minute = nextDigest(start); minute.isBefore(end); minute = nextDigest(minute)) {
            at(minute, () -> {});
        }
    }

    List<Life> lives() {
        return lives;
    }

    void add(Habit habit, Instant start) {
        var life = new Life(habit, start);
        lives.add(life);
        at(start, () -> begin(life));
    }

    /** Calls the function in each of these minutes, even if it has nothing to do. */
    void everyMinute(Instant from, Duration duration) {
        for (var minute = from; minute.isBefore(from.plus(duration)); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            at(minute, () -> {});
        }
    }

    void pass() {
        while (true) {
            var next = Stream.of(
                            nextMinute(), Optional.ofNullable(agenda.peek()).map(Planned::at))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .filter(each -> each.isBefore(end));
            if (next.isEmpty()) {
                return;
            }
            campaign.at(next.get());
            // people act before the function of the same second
            while (!agenda.isEmpty() && agenda.peek().at().equals(next.get())) {
                agenda.poll().act().run();
            }
            if (isWholeMinute(next.get())) {
                campaign.minute();
                look();
            }
        }
    }

    private void at(Instant instant, Runnable act) {
        agenda.add(new Planned(instant, planned++, act));
    }

    private void begin(Life life) {
        life.begins(campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT));
        life.line("compte ouvert", campaign.now());
    }

    /** The next whole minute in which something is due. */
    private Optional<Instant> nextMinute() {
        return accounts().values().stream()
                .flatMap(account -> Stream.concat(
                        Delays.actAt(account).stream(),
                        Delays.askAt(account)
                                .map(at -> Mornings.next(at.isBefore(campaign.now()) ? campaign.now() : at))
                                .stream()))
                .min(Comparator.naturalOrder())
                .map(TwoYears::wholeMinute)
                .map(at -> at.isAfter(campaign.now())
                        ? at
                        : wholeMinute(campaign.now().plusMillis(1)));
    }

    /** The accounts that exist, as they are now. */
    private Map<UUID, Account> accounts() {
        return campaign.hub.ledger.transaction(
                tables -> Stream.concat(Stream.of(administrator.id()), alive().map(life -> life.account.id()))
                        .flatMap(id -> tables.accounts().find(id).stream())
                        .collect(Collectors.toMap(Account::id, account -> account)));
    }

    private Stream<Life> alive() {
        return lives.stream().filter(life -> life.account != null && life.erasedAt == null);
    }

    /** Notes the work that the function has just done. */
    private void look() {
        var accounts = accounts();
        if (campaign.now().equals(sentAt(accounts.get(administrator.id())))) {
            campaign.answers(administrator);
        }
        alive().toList().forEach(life -> look(life, accounts.get(life.account.id())));
    }

    private void look(Life life, @Nullable Account account) {
        if (account == null) {
            erased(life);
        } else if (campaign.now().equals(sentAt(account))) {
            asked(life, account);
        }
    }

    private static @Nullable Instant sentAt(Account account) {
        var question = account.question();
        return question == null ? null : question.sentAt();
    }

    private void asked(Life life, Account account) {
        var question = Objects.requireNonNull(account.question());
        var sent = Objects.requireNonNull(question.sentAt());
        var due = Delays.askAt(account.asked(null)).orElseThrow();
        if (life.isReached) {
            assertThat(sent).isEqualTo(wholeMinute(Mornings.next(due)));
        }
        life.questions++;
        life.line("question", sent);
        var over = sent.plus(Duration.ofHours(48));
        at(over.minusSeconds(1), () -> life.session = Portal.entered(logIn(life)));
        react(life, question, sent, over);
        at(over, () -> probe(life));
    }

    private void react(Life life, Question question, Instant sent, Instant over) {
        var end = Objects.requireNonNull(new Suspension(Suspension.Reason.NO_ANSWER, "", over).erasedAt());
        switch (life.habit) {
            case ANSWERS_AT_ONCE -> at(sent.plusSeconds(40), () -> answer(life));
            case ANSWERS_IN_THE_LAST_SECOND -> at(over.minusSeconds(1), () -> answer(life));
            case ANSWERS_THE_REMINDER -> at(sent.plus(Duration.ofMinutes(25 * 60)), () -> answer(life));
            case ANSWERS_TOO_LATE -> {
                at(
                        over,
                        () -> assertThat(campaign.answer.answer(campaign.link(life.account)))
                                .isInstanceOf(AnswerOutcome.TooLate.class));
                at(over.plusSeconds(1), () -> giveBack(life));
            }
            case IS_GIVEN_BACK_IN_THE_LAST_SECOND -> at(end.minusSeconds(1), () -> giveBack(life));
            case IS_GIVEN_BACK_TOO_LATE -> {
                at(end, () -> assertThat(reactivate(life)).isEqualTo(new PlaceChange.Unknown()));
                at(end.plus(Duration.ofDays(1)), () -> begin(life));
            }
            case IS_NOT_REACHED_AT_FIRST -> bounceOnce(life, question, sent);
        }
    }

    private void bounceOnce(Life life, Question question, Instant sent) {
        if (life.isReached) {
            at(sent.plusSeconds(30), () -> {
                life.isReached = false;
                campaign.bounce.note(question.id());
                life.note("non remise", campaign.now());
            });
            var by = campaign.portal.as(administrator, MAIRIE_DE_LYON);
            at(sent.plus(Duration.ofDays(3)), () -> campaign.askAgain.ask(by, MAIRIE_DE_LYON, life.account.id()));
        } else {
            life.isReached = true;
            at(sent.plusSeconds(40), () -> answer(life));
        }
    }

    private void answer(Life life) {
        campaign.answers(life.account);
        life.note("réponse", campaign.now());
    }

    private void giveBack(Life life) {
        assertThat(campaign.standing(life.account)).isInstanceOf(VerificationState.Suspended.class);
        assertThat(reactivate(life)).isInstanceOf(PlaceChange.Done.class);
        assertThat(logIn(life)).isInstanceOf(LogIn.LoginOutcome.Entered.class);
        life.note("accès rendu", campaign.now());
    }

    private PlaceChange reactivate(Life life) {
        var by = campaign.portal.as(administrator, MAIRIE_DE_LYON);
        return campaign.reactivate.reactivate(by, MAIRIE_DE_LYON, life.account.id());
    }

    /** Tries a click and a login at the 48th hour, before the function has passed. */
    private void probe(Life life) {
        var click = campaign.portal.recognise.recognise(life.session);
        switch (life.habit) {
            case ANSWERS_AT_ONCE, ANSWERS_IN_THE_LAST_SECOND, ANSWERS_THE_REMINDER, IS_NOT_REACHED_AT_FIRST -> {
                assertThat(click).isInstanceOf(Visit.Recognised.class);
                assertThat(logIn(life)).isInstanceOf(LogIn.LoginOutcome.Entered.class);
            }
            case ANSWERS_TOO_LATE, IS_GIVEN_BACK_IN_THE_LAST_SECOND, IS_GIVEN_BACK_TOO_LATE -> {
                assertThat(click).isInstanceOf(Visit.Suspended.class);
                assertThat(logIn(life)).isInstanceOf(LogIn.LoginOutcome.Suspended.class);
                life.note("refus dès", campaign.now());
            }
        }
    }

    private LogIn.LoginOutcome logIn(Life life) {
        return campaign.portal.logIn.logIn(life.account.email().value(), Portal.PASSWORD, Portal.OFFICE, null);
    }

    private void erased(Life life) {
        life.erasedAt = campaign.now();
        assertThat(life.habit).isEqualTo(Habit.IS_GIVEN_BACK_TOO_LATE);
        life.note("compte effacé", campaign.now());
    }

    private static boolean isWholeMinute(Instant instant) {
        return instant.equals(wholeMinute(instant));
    }

    /** That instant, or the first whole minute after it. */
    private static Instant wholeMinute(Instant instant) {
        var minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    private static Instant nextDigest(Instant after) {
        return Mornings.nextDigest(after);
    }

    /** Counts the mails sent, each of which left once. */
    long mails() {
        var sent = campaign.hub.mailer.sent();
        assertThat(sent).extracting(each -> each.id()).doesNotHaveDuplicates();
        return sent.size();
    }
}
