package relais.domain.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Parallel;
import relais.domain.SequentialIds;
import relais.domain.mailbox.Notification;

/** Every outbox must keep this contract. */
public interface OutboxContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    static List<Effect> effects() {
        var ids = SequentialIds.UNIQUE;
        return List.of(
                new Effect.NotifyRecipient(
                        new Notification(ids.next(), MAIRIE_DE_LYON, DILA, "EtatCivil", ids.next(), null, TODAY)),
                new Effect.NotifyRecipient(
                        new Notification(ids.next(), DILA, MAIRIE_DE_LYON, "EtatCivil", ids.next(), ids.next(), TODAY)),
                new Effect.TellEvent(
                        new Notification(ids.next(), DILA, MAIRIE_DE_LYON, "EtatCivil", ids.next(), ids.next(), TODAY)),
                new Effect.MoveNotifications(MAIRIE_DE_LYON, CD_DE_MOSELLE),
                new Effect.SendMail(new Mail(
                        List.of("etat-civil@lyon.example", "b+c@example.museum"),
                        "Démarche « Éléments » 🏛️",
                        "Un\n\"texte\"\\\n\tfin")),
                new Effect.AskPerson(new Mail(List.of("a@example.museum"), "Êtes-vous là ?", "Un lien")),
                new Effect.MailArrival(MAIRIE_DE_LYON, "EtatCivil"),
                new Effect.MailReturn(MAIRIE_DE_LYON, "EtatCivil"),
                new Effect.MailDigest(MAIRIE_DE_LYON, "a@lyon.example", Map.of("EtatCivil", 3, "CERT DC", 10_000)),
                new Effect.DropUpload("attachments/0190/é", ids.next(), "ZGlnZXN0"),
                new Effect.DropBinary("attachments/0190/é \"1\""),
                new Effect.ForgetDeletions(MAIRIE_DE_LYON, ids.next()));
    }

    @ParameterizedTest
    @MethodSource("effects")
    default void an_effect_comes_back_as_it_was_owed(Effect effect) {
        var row = add(row(UUID.randomUUID(), effect, TODAY));

        assertThat(find(row)).contains(row);
    }

    @Test
    default void rows_of_a_folder_come_back_in_the_order_of_their_decisions() {
        var folder = UUID.randomUUID();
        var first = drop(folder, TODAY);
        var second = drop(folder, TODAY.minusSeconds(5));
        var third = drop(folder, TODAY.minusSeconds(1));
        List.of(third, first, second).forEach(this::add);
        add(drop(UUID.randomUUID(), TODAY));

        assertThat(dueFor(folder, TODAY)).containsExactly(first, second, third);
    }

    @Test
    default void a_row_is_not_due_before_its_day() {
        var folder = UUID.randomUUID();
        var row = add(drop(folder, TODAY));

        assertThat(dueFor(folder, TODAY.minusMillis(1))).isEmpty();
        assertThat(dueFor(folder, TODAY)).containsExactly(row);
    }

    @Test
    default void the_sweep_takes_the_oldest_that_are_due_up_to_its_limit() {
        var longAgo = Instant.parse("2001-01-01T00:00:00Z");
        var mine = List.of(
                drop(UUID.randomUUID(), longAgo), drop(UUID.randomUUID(), longAgo), drop(UUID.randomUUID(), longAgo));
        add(mine.get(1));
        add(mine.get(0));
        add(mine.get(2));
        add(drop(UUID.randomUUID(), TODAY));

        var two = ledger().transaction(tables -> tables.outbox().due(longAgo, 2));

        assertThat(two).containsExactly(mine.get(0), mine.get(1));
        ledger().write(tables -> mine.forEach(row -> tables.outbox().close(row.id())));
    }

    @Test
    default void a_day_moves_without_counting_an_attempt() {
        var row = add(drop(UUID.randomUUID(), TODAY));

        ledger().write(tables -> {
            tables.outbox().reschedule(row.id(), TODAY.minusSeconds(60));
            tables.outbox().reschedule(UUID.randomUUID(), TODAY);
        });

        assertThat(find(row))
                .contains(new OutboxEntry(row.id(), row.subjectId(), row.effect(), TODAY.minusSeconds(60), 0));
    }

    @Test
    default void an_attempt_is_counted_and_puts_the_row_off() {
        var row = add(drop(UUID.randomUUID(), TODAY));

        assertThat(postpone(row, TODAY.plusSeconds(60))).isTrue();

        assertThat(find(row))
                .contains(new OutboxEntry(row.id(), row.subjectId(), row.effect(), TODAY.plusSeconds(60), 1));
        assertThat(dueFor(row.subjectId(), TODAY)).isEmpty();
    }

    @Test
    default void a_row_that_another_took_since_is_not_taken_again() {
        var row = add(drop(UUID.randomUUID(), TODAY));

        postpone(row, TODAY.plusSeconds(60));

        assertThat(postpone(row, TODAY.plusSeconds(3600))).isFalse();
        assertThat(find(row).orElseThrow().dueAt()).isEqualTo(TODAY.plusSeconds(60));
    }

    @Test
    default void one_of_ten_takers_at_once_takes_the_row() {
        var row = add(drop(UUID.randomUUID(), TODAY));

        var taken = Parallel.callers(10, i -> postpone(row, TODAY.plusSeconds(60 + i)));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    default void a_closed_row_is_gone_and_closing_twice_is_nothing() {
        var row = add(drop(UUID.randomUUID(), TODAY));

        ledger().write(tables -> tables.outbox().close(row.id()));
        ledger().write(tables -> tables.outbox().close(row.id()));

        assertThat(find(row)).isEmpty();
        assertThat(dueFor(row.subjectId(), TODAY)).isEmpty();
        assertThat(postpone(row, TODAY)).isFalse();
    }

    @Test
    default void the_uploads_that_a_folder_awaits_are_known_however_late_they_are_dropped() {
        var folder = UUID.randomUUID();
        var upload = new Effect.DropUpload("attachments/1", UUID.randomUUID(), "ZGlnZXN0");
        var first = add(row(folder, upload, TODAY.plusSeconds(9)));
        var second = add(row(folder, upload, TODAY));
        add(drop(folder, TODAY));
        add(row(UUID.randomUUID(), upload, TODAY));

        var awaited = ledger().transaction(tables -> tables.outbox().awaitedUploads(folder));

        assertThat(awaited).isEqualTo(List.of(first, second));
    }

    @Test
    default void what_tells_of_a_folders_events_is_known_however_late_it_is_due() {
        var folder = UUID.randomUUID();
        var mail = add(row(folder, new Effect.MailReturn(MAIRIE_DE_LYON, "EtatCivil"), TODAY.plusSeconds(9)));
        add(drop(folder, TODAY));
        add(row(UUID.randomUUID(), new Effect.MailReturn(MAIRIE_DE_LYON, "EtatCivil"), TODAY));

        List<OutboxEntry> told = ledger().transaction(tables -> tables.outbox().eventNotifications(folder));

        assertThat(told).isEqualTo(List.of(mail));
    }

    @Test
    default void a_move_that_is_owed_is_known_by_its_ends_until_it_is_closed() {
        var row = add(row(UUID.randomUUID(), new Effect.MoveNotifications(CD_DE_MOSELLE, MAIRIE_DE_METZ), TODAY));

        assertThat(owesMove(MAIRIE_DE_METZ, DILA)).isTrue();
        assertThat(owesMove(DILA, CD_DE_MOSELLE)).isTrue();
        assertThat(owesMove(CD_DE_MOSELLE, MAIRIE_DE_METZ)).isFalse();
        ledger().write(tables -> tables.outbox().close(row.id()));
        assertThat(owesMove(MAIRIE_DE_METZ, CD_DE_MOSELLE)).isFalse();
    }

    private boolean owesMove(OrganizationId into, OrganizationId outOf) {
        return ledger().transaction(tables -> tables.outbox().owesMove(into, outOf));
    }

    private static OutboxEntry drop(UUID folderId, Instant dueAt) {
        return row(folderId, new Effect.DropBinary("attachments/1"), dueAt);
    }

    private static OutboxEntry row(UUID folderId, Effect effect, Instant dueAt) {
        return OutboxEntry.due(SequentialIds.UNIQUE.next(), folderId, effect, dueAt);
    }

    private OutboxEntry add(OutboxEntry row) {
        ledger().write(tables -> tables.outbox().add(row));
        return row;
    }

    private Optional<OutboxEntry> find(OutboxEntry row) {
        return ledger().transaction(tables -> tables.outbox().find(row.id()));
    }

    private List<OutboxEntry> dueFor(UUID folderId, Instant now) {
        return ledger().transaction(tables -> tables.outbox().dueFor(folderId, now));
    }

    private boolean postpone(OutboxEntry seen, Instant dueAt) {
        return ledger().transaction(tables -> tables.outbox().postpone(seen, dueAt));
    }
}
