package relais.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.organization.Partners.DILA;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Parallel;
import relais.domain.SequentialIds;

/**
 * Every store of mailboxes must keep this contract. Each test has a recipient of its own, so that it sees nothing of the
 * others.
 */
public interface MailboxesContract {
    /** Lies far in the future, because a store may really forget deletions once their time is over. */
    Instant NOON = Instant.parse("2126-03-02T12:00:00Z");

    /** Returns the same store throughout a test. */
    Mailboxes testee();

    @Test
    default void a_notification_comes_back_with_every_property() {
        var recipient = someone();
        var arrival = about(recipient, "EtatCivil");
        var event = new Notification(
                SequentialIds.UNIQUE.next(), recipient, DILA, "EtatCivil", UUID.randomUUID(), UUID.randomUUID(), TODAY);

        put(arrival, event);

        assertThat(testee().list(recipient, 10)).containsExactly(arrival, event);
        assertThat(testee().list(recipient, "EtatCivil", 10)).containsExactly(arrival, event);
        assertThat(testee().find(recipient, event.id())).contains(event);
    }

    @Test
    default void what_it_tells_of_its_event_comes_back_and_is_restated_where_it_waits() {
        var recipient = someone();
        var sent = about(recipient, "EtatCivil").telling(new EventState(ActionType.COM_ADD, EventStatus.SENT));
        var received = sent.telling(new EventState(ActionType.COM_ADD, EventStatus.RECEIVED));
        put(sent);

        assertThat(testee().list(recipient, 10)).containsExactly(sent);
        testee().restate(received);
        testee().restate(received);

        assertThat(testee().list(recipient, 10)).containsExactly(received);
        assertThat(testee().list(recipient, "EtatCivil", 10)).containsExactly(received);
        assertThat(testee().find(recipient, sent.id())).contains(received);
    }

    @Test
    default void restating_what_was_deleted_or_never_there_brings_nothing_back() {
        var recipient = someone();
        var state = new EventState(ActionType.COM_ADD, EventStatus.RECEIVED);
        var deleted = about(recipient, "EtatCivil").telling(state);
        put(deleted);
        delete(deleted);

        testee().restate(deleted);
        testee().restate(about(recipient, "EtatCivil").telling(state));

        assertThat(testee().list(recipient, 10)).isEmpty();
        assertThat(testee().list(recipient, "EtatCivil", 10)).isEmpty();
    }

    @Test
    default void what_is_put_twice_waits_once() {
        var recipient = someone();
        var notification = about(recipient, "EtatCivil");

        put(notification, notification);

        assertThat(testee().list(recipient, 10)).containsExactly(notification);
    }

    @Test
    default void what_was_deleted_is_not_put_again() {
        var recipient = someone();
        var notification = about(recipient, "EtatCivil");
        put(notification);

        delete(notification);
        put(notification);

        assertThat(testee().list(recipient, 10)).isEmpty();
        assertThat(testee().list(recipient, "EtatCivil", 10)).isEmpty();
        assertThat(testee().find(recipient, notification.id())).isEmpty();
    }

    @Test
    default void what_was_deleted_is_known_to_have_been_and_when_even_once_it_is_kept_no_longer() {
        var recipient = someone();
        var notification = about(recipient, "EtatCivil");
        put(notification);
        assertThat(testee().deletedAt(recipient, notification.caseId(), notification.id()))
                .isEmpty();

        delete(notification);
        testee().forgetDeletions(recipient, notification.caseId());

        assertThat(testee().deletedAt(recipient, notification.caseId(), notification.id()))
                .contains(NOON);
        assertThat(testee().deletedAt(someone(), notification.caseId(), notification.id()))
                .as("another")
                .isEmpty();
    }

    @Test
    default void ten_puts_at_once_make_one_entry() {
        var recipient = someone();
        var notification = about(recipient, "EtatCivil");

        Parallel.callers(10, i -> {
            testee().put(notification);
            return i;
        });

        assertThat(testee().list(recipient, 10)).containsExactly(notification);
    }

    @Test
    default void the_oldest_come_first_up_to_the_limit() {
        var recipient = someone();
        var sent =
                Stream.generate(() -> about(recipient, "EtatCivil")).limit(30).toList();
        var shuffled = new Random(1)
                .ints(0, 30)
                .distinct()
                .limit(30)
                .mapToObj(sent::get)
                .toList();

        shuffled.forEach(testee()::put);

        assertThat(testee().list(recipient, 1)).containsExactly(sent.getFirst());
        assertThat(testee().list(recipient, 25)).isEqualTo(sent.subList(0, 25));
        assertThat(testee().list(recipient, "EtatCivil", 25)).isEqualTo(sent.subList(0, 25));
        assertThat(testee().list(recipient, 100)).isEqualTo(sent);
    }

    @Test
    default void one_process_is_found_behind_three_thousand_others() {
        var recipient = someone();
        var others = IntStream.range(0, 3_000)
                .mapToObj(i -> about(recipient, "CERTDC-" + i % 2))
                .toList();
        Parallel.callers(20, i -> {
            others.subList(i * 150, i * 150 + 150).forEach(testee()::put);
            return i;
        });
        var wanted = List.of(about(recipient, "CERTDC"), about(recipient, "CERTDC"));
        wanted.forEach(testee()::put);

        assertThat(testee().list(recipient, "CERTDC", 25)).isEqualTo(wanted);
        assertThat(testee().list(recipient, 8_001))
                .hasSize(3_002)
                .startsWith(others.getFirst())
                .endsWith(wanted.getLast());
    }

    @Test
    default void another_organisation_sees_nothing_of_it() {
        var recipient = someone();
        var neighbour = new OrganizationId(recipient.type(), recipient.companyRegister(), "69123-B");
        var notification = about(recipient, "EtatCivil");
        put(notification);

        assertThat(testee().list(neighbour, 10)).isEmpty();
        assertThat(testee().list(neighbour, "EtatCivil", 10)).isEmpty();
        assertThat(testee().find(neighbour, notification.id())).isEmpty();
    }

    @Test
    default void deleting_takes_one_away_and_deleting_twice_is_nothing() {
        var recipient = someone();
        var first = about(recipient, "EtatCivil");
        var second = about(recipient, "EtatCivil");
        put(first, second);

        delete(first);
        delete(first);

        assertThat(testee().list(recipient, 10)).containsExactly(second);
        assertThat(testee().find(recipient, first.id())).isEmpty();
    }

    @Test
    default void deleting_what_was_never_there_is_nothing() {
        var recipient = someone();

        delete(about(recipient, "EtatCivil"));

        assertThat(testee().list(recipient, 10)).isEmpty();
        assertThat(testee().find(recipient, UUID.randomUUID())).isEmpty();
    }

    @Test
    default void what_was_deleted_is_kept_apart_with_every_property() {
        var recipient = someone();
        var arrival = about(recipient, "EtatCivil");
        var event = new Notification(
                SequentialIds.UNIQUE.next(), recipient, DILA, "EtatCivil", UUID.randomUUID(), UUID.randomUUID(), TODAY);
        var told = event.telling(new EventState(ActionType.COM_ADD, EventStatus.SENT));
        put(arrival, told);

        var first = delete(arrival, NOON);
        var second = delete(told, NOON.plusNanos(1_000));

        assertThat(testee().deletions(recipient, NOON, 10)).containsExactly(first, second);
        assertThat(testee().deletions(recipient, "EtatCivil", NOON, 10)).containsExactly(first, second);
    }

    @Test
    default void deletions_come_oldest_first_from_an_instant_on_up_to_the_limit() {
        var recipient = someone();
        var instants = List.of(NOON, NOON.plusMillis(500), NOON.plusMillis(500), NOON.plusSeconds(1));
        var sent = instants.stream().map(at -> about(recipient, "EtatCivil")).toList();
        sent.forEach(testee()::put);

        var last = delete(sent.get(0), instants.get(3));
        var third = delete(sent.get(3), instants.get(2));
        var second = delete(sent.get(1), instants.get(1));
        var first = delete(sent.get(2), instants.get(0));

        assertThat(testee().deletions(recipient, NOON, 10)).containsExactly(first, second, third, last);
        assertThat(testee().deletions(recipient, NOON, 2)).containsExactly(first, second);
        assertThat(testee().deletions(recipient, NOON.plusNanos(1), 2)).containsExactly(second, third);
        assertThat(testee().deletions(recipient, "EtatCivil", NOON.plusMillis(500), 10))
                .containsExactly(second, third, last);
        assertThat(testee().deletions(recipient, "EtatCivil", NOON.plusSeconds(2), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CERTDC", "CERTDC#", "CERTDC#0", "CERTDC%23", "CERTDC$", "CERTDC:"})
    default void one_process_is_told_from_all_others_however_they_are_called(String processCode) {
        var recipient = someone();
        var all = Stream.of("CERTDC", "CERTDC#", "CERTDC#0", "CERTDC#2126", "CERTDC%23", "CERTDC$", "CERTDC:", "CERT")
                .map(code -> about(recipient, code))
                .toList();
        all.forEach(testee()::put);

        var mine = all.stream()
                .filter(each -> each.processCode().equals(processCode))
                .toList();

        assertThat(testee().list(recipient, processCode, 10)).isEqualTo(mine);
        all.forEach(this::delete);
        assertThat(testee().deletions(recipient, processCode, NOON, 10))
                .extracting(Deletion::notification)
                .isEqualTo(mine);
    }

    @Test
    default void what_is_deleted_twice_is_kept_as_it_was_first() {
        var recipient = someone();
        var notification = about(recipient, "EtatCivil");
        put(notification);

        var first = delete(notification, NOON);
        delete(notification, NOON.plusSeconds(1));
        delete(about(recipient, "EtatCivil"), NOON);

        assertThat(testee().deletions(recipient, NOON, 10)).containsExactly(first);
    }

    @Test
    default void what_is_kept_tells_anew_of_its_event() {
        var recipient = someone();
        var sent = about(recipient, "EtatCivil").telling(new EventState(ActionType.COM_ADD, EventStatus.SENT));
        var received = sent.telling(new EventState(ActionType.COM_ADD, EventStatus.RECEIVED));
        put(sent);
        delete(sent, NOON);

        testee().restate(received);

        assertThat(testee().deletions(recipient, NOON, 10)).containsExactly(new Deletion(received, NOON));
        testee().forgetDeletions(recipient, sent.caseId());
        testee().restate(received);
        assertThat(testee().deletions(recipient, NOON, 10)).isEmpty();
    }

    @Test
    default void another_organisation_sees_nothing_of_what_was_deleted() {
        var recipient = someone();
        var notification = about(recipient, "EtatCivil");
        put(notification);
        delete(notification);

        assertThat(testee().deletions(someone(), NOON, 10)).isEmpty();
        assertThat(testee().deletions(someone(), "EtatCivil", NOON, 10)).isEmpty();
    }

    @Test
    default void the_end_of_a_case_forgets_what_one_organisation_deleted_about_it_and_nothing_else() {
        var recipient = someone();
        var other = someone();
        var ended = about(recipient, "EtatCivil");
        var endedToo = about(ended, recipient);
        var others = about(ended, other);
        var still = about(recipient, "EtatCivil");
        put(ended, endedToo, others, still);
        List.of(ended, endedToo, others, still).forEach(this::delete);

        testee().forgetDeletions(recipient, ended.caseId());
        testee().forgetDeletions(recipient, ended.caseId());

        assertThat(testee().deletions(recipient, NOON, 10)).containsExactly(new Deletion(still, NOON));
        assertThat(testee().deletions(recipient, "EtatCivil", NOON, 10)).hasSize(1);
        assertThat(testee().deletions(other, NOON, 10)).hasSize(1);
        put(ended);
        assertThat(testee().list(recipient, 10)).isEmpty();
    }

    private void delete(Notification notification) {
        delete(notification, NOON);
    }

    private Deletion delete(Notification notification, Instant at) {
        var deletion = new Deletion(notification, at);
        testee().delete(deletion);
        return deletion;
    }

    private static Notification about(Notification of, OrganizationId recipient) {
        return new Notification(
                SequentialIds.UNIQUE.next(), recipient, DILA, of.processCode(), of.caseId(), UUID.randomUUID(), TODAY);
    }

    @Test
    default void the_rest_of_a_mailbox_is_listed_after_its_beginning() {
        var recipient = someone();
        var sent = Stream.generate(() -> about(recipient, "EtatCivil")).limit(7).toList();
        sent.forEach(testee()::put);

        assertThat(testee().listAfter(recipient, sent.get(2).id(), 3)).isEqualTo(sent.subList(3, 6));
        assertThat(testee().listAfter(recipient, sent.get(5).id(), 3)).isEqualTo(sent.subList(6, 7));
        assertThat(testee().listAfter(recipient, sent.getLast().id(), 3)).isEmpty();
    }

    @Test
    default void what_is_moved_waits_at_the_others_as_it_waited_here() {
        var here = someone();
        var there = someone();
        var waits = about(here, "EtatCivil").telling(new EventState(ActionType.COM_ADD, EventStatus.SENT));
        var received = waits.telling(new EventState(ActionType.COM_ADD, EventStatus.RECEIVED));
        put(waits);
        testee().restate(received);

        assertThat(testee().move(waits, there)).isTrue();
        assertThat(testee().move(waits, there)).isTrue();

        assertThat(testee().list(here, 10)).isEmpty();
        assertThat(testee().find(here, waits.id())).isEmpty();
        assertThat(testee().list(there, 10)).containsExactly(received.addressedTo(there));
        assertThat(testee().list(there, "EtatCivil", 10)).containsExactly(received.addressedTo(there));
    }

    @Test
    default void what_was_moved_is_put_again_neither_here_nor_there() {
        var here = someone();
        var there = someone();
        var notification = about(here, "EtatCivil");
        put(notification);
        testee().move(notification, there);

        put(notification, notification.addressedTo(there));
        testee().restate(notification.telling(new EventState(ActionType.COM_ADD, EventStatus.RECEIVED)));

        assertThat(testee().list(here, 10)).isEmpty();
        assertThat(testee().list(there, 10)).containsExactly(notification.addressedTo(there));
    }

    @Test
    default void what_was_not_put_yet_is_put_at_the_others_and_no_longer_here() {
        var here = someone();
        var there = someone();
        var late = about(here, "EtatCivil");

        assertThat(testee().move(late, there)).isTrue();
        put(late);

        assertThat(testee().list(here, 10)).isEmpty();
        assertThat(testee().list(there, 10)).containsExactly(late.addressedTo(there));
    }

    @Test
    default void what_was_deleted_before_it_moved_or_after_waits_nowhere() {
        var here = someone();
        var there = someone();
        var before = about(here, "EtatCivil");
        var after = about(here, "EtatCivil");
        put(before, after);
        delete(before);

        assertThat(testee().move(before, there)).isFalse();
        assertThat(testee().move(after, there)).isTrue();
        delete(after.addressedTo(there));
        assertThat(testee().move(after, there)).isFalse();
        put(after, after.addressedTo(there));

        assertThat(testee().list(here, 10)).isEmpty();
        assertThat(testee().list(there, 10)).isEmpty();
    }

    @Test
    default void what_waits_on_both_sides_already_waits_at_the_others_alone() {
        var here = someone();
        var there = someone();
        var notification = about(here, "EtatCivil");
        put(notification, notification.addressedTo(there));

        testee().move(notification, there);

        assertThat(testee().list(here, 10)).isEmpty();
        assertThat(testee().list(there, 10)).containsExactly(notification.addressedTo(there));
    }

    @Test
    default void what_moved_may_come_back_and_go_again() {
        var here = someone();
        var there = someone();
        var notification = about(here, "EtatCivil");
        put(notification);

        testee().move(notification, there);
        testee().move(notification.addressedTo(there), here);
        assertThat(testee().list(here, 10)).containsExactly(notification);
        assertThat(testee().list(there, 10)).isEmpty();
        testee().move(notification, there);

        assertThat(testee().list(here, 10)).isEmpty();
        assertThat(testee().list(there, 10)).containsExactly(notification.addressedTo(there));
    }

    @Test
    default void ten_moves_and_puts_at_once_leave_one_entry_at_the_others() {
        var here = someone();
        var there = someone();
        var notification = about(here, "EtatCivil");

        Parallel.callers(10, i -> {
            if (i % 2 == 0) {
                testee().put(notification);
            }
            return testee().move(notification, there);
        });

        assertThat(testee().list(here, 10)).isEmpty();
        assertThat(testee().list(there, 10)).containsExactly(notification.addressedTo(there));
    }

    private void put(Notification... notifications) {
        Stream.of(notifications).forEach(testee()::put);
    }

    private static Notification about(OrganizationId recipient, String processCode) {
        return new Notification(
                SequentialIds.UNIQUE.next(), recipient, DILA, processCode, UUID.randomUUID(), null, TODAY);
    }

    private static OrganizationId someone() {
        var siret = "%014d".formatted(UUID.randomUUID().getMostSignificantBits() >>> 20);
        return new OrganizationId(OrganizationType.SI, siret, "69123");
    }
}
