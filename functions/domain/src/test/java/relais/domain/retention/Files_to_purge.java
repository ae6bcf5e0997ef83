package relais.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.update;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.PDF;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.access.Caller;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.Folder;
import relais.domain.process.Process;
import relais.domain.process.Retention;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.SubscriptionStatus;

/** Are the files of a case that has come as far as its démarche says, from the day that follows so many days after it. */
final class Files_to_purge {
    private final Hub hub = new Hub();
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Caller dila = hub.operatorOf(ETAT_CIVIL);

    @ParameterizedTest(name = "closed at {0} and kept {1} days: due at {2}")
    @CsvSource({
        "2026-03-02T09:30:00Z, 1, 2026-03-03T23:00:00Z",
        "2026-03-02T22:59:59Z, 1, 2026-03-03T23:00:00Z",
        "2026-03-02T23:00:00Z, 1, 2026-03-04T23:00:00Z",
        "2026-03-02T09:30:00Z, 0, 2026-03-02T23:00:00Z",
        "2026-03-02T09:30:00Z, 30, 2026-04-01T22:00:00Z",
        // clocks go forward at 01:00Z on the 29th of March, so that night ends at 22:00Z
        "2026-03-27T22:59:59Z, 1, 2026-03-28T23:00:00Z",
        "2026-03-28T22:59:59Z, 1, 2026-03-29T22:00:00Z",
        "2026-03-28T23:30:00Z, 1, 2026-03-30T22:00:00Z",
        "2026-03-29T21:59:59Z, 0, 2026-03-29T22:00:00Z",
        // and back at 01:00Z on the 25th of October, so that night ends at 23:00Z
        "2026-10-24T21:59:59Z, 1, 2026-10-25T23:00:00Z",
        "2026-10-24T22:00:00Z, 0, 2026-10-25T23:00:00Z",
        "2026-10-25T22:59:59Z, 0, 2026-10-25T23:00:00Z"
    })
    void are_due_at_midnight_in_paris(Instant closed, int days, Instant due) {
        keeping(ETAT_CIVIL, new Retention(Status.CLOSED, days, 1, 30));
        hub.clock.set(closed);
        close(sent());

        hub.clock.set(due.minusMillis(1));
        assertThat(toPurge(lyon)).isEmpty();
        hub.clock.set(due);
        assertThat(toPurge(lyon)).hasSize(1);
    }

    /** In the contract's worked case, C1 and C2 share A1, C2 alone has A2, and C2 alone is closed. */
    @Test
    void are_those_of_the_case_that_is_done_and_not_of_another_that_shares_them() {
        var folder = hub.send(aFolder()
                .numbered("DILA-AEC-1")
                .to(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON)
                .with("A1.pdf", 1)
                .with(forCase("A2.pdf", "DILA-AEC-1-02")));
        var c2 = folder.cases().getLast().id();
        value(hub.moveCase.move(dila, c2, Status.CLOSED));
        later(2);

        assertThat(toPurge(dila))
                .containsExactlyInAnyOrder(
                        new FileLink.LinkKey(folder.attachments().getFirst().id(), c2),
                        new FileLink.LinkKey(folder.attachments().getLast().id(), c2));
        assertThat(toPurge(lyon)).hasSize(2);
        assertThat(toPurge(hub.softwareOf(MAIRIE_DE_CLAMART))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void are_released_by_the_status_named_or_by_one_behind_it_and_by_no_other(Status named) {
        var retention = Retention.USUAL.from(named);

        for (var status : Status.values()) {
            var released = status == named || status.stage() > named.stage();
            assertThat(retention.releasesFiles(status)).as(status.name()).isEqualTo(released);
        }
        assertThat(retention.releasesFiles(Status.ARCHIVED)).isTrue();
    }

    @Test
    void are_not_released_by_the_other_answer_until_the_case_is_closed() {
        keeping(ETAT_CIVIL, Retention.USUAL.from(Status.DONE));
        var folder = sent();

        move(lyon, folder, Status.DONE);
        assertThat(day(folder)).isEqualTo("2026-03-04");
        move(lyon, folder, Status.REFUSED);
        assertThat(day(folder)).isNull();
        hub.clock.set(Instant.parse("2026-03-10T10:00:00Z"));
        close(folder);

        assertThat(day(folder)).isEqualTo("2026-03-12");
    }

    @Test
    void keep_the_day_that_their_case_got_first() {
        keeping(ETAT_CIVIL, Retention.USUAL.from(Status.DONE));
        var folder = sent();
        move(lyon, folder, Status.DONE);

        hub.clock.set(Instant.parse("2026-03-10T10:00:00Z"));
        close(folder);

        assertThat(day(folder)).isEqualTo("2026-03-04");
    }

    @Test
    void are_released_by_an_event_that_moves_its_case_too() {
        keeping(ETAT_CIVIL, Retention.USUAL.from(Status.DONE));
        var folder = sent();

        hub.post(lyon, folder, update(Status.DONE));

        assertThat(day(folder)).isEqualTo("2026-03-04");
    }

    @Test
    void of_a_case_that_is_reopened_are_needed_again_and_due_anew_once_it_is_closed_again() {
        var folder = sent();
        close(folder);
        later(10);
        note(lyon, toPurge(lyon));

        move(dila, folder, Status.HUBEE_NOTIFIED);
        assertThat(day(folder)).isNull();
        assertThat(toPurge(dila)).isEmpty();
        close(folder);
        assertThat(toPurge(lyon)).isEmpty();
        later(2);

        assertThat(toPurge(lyon)).hasSize(1);
    }

    @Test
    void are_shown_to_the_two_sides_of_their_case_and_to_administrators_and_to_nobody_else() {
        close(sent());
        later(2);

        assertThat(toPurge(lyon)).hasSize(1);
        assertThat(toPurge(dila)).hasSize(1);
        assertThat(toPurge(hub.administration())).hasSize(1);
        assertThat(toPurge(hub.softwareOf(MAIRIE_DE_CLAMART))).isEmpty();
        assertThat(toPurge(hub.operatorOf(CERTDC))).isEmpty();
        assertThat(toPurge(hub.softwareOf(MAIRIE_DE_LYON, "CERTDC"))).isEmpty();
        assertThat(forbidden(hub.listFilesToPurge.list(hub.datapass()))).isEqualTo("Unauthorized user");
    }

    @Test
    void of_a_subscription_on_the_portal_are_not_its_softwares_to_purge() {
        close(sent());
        later(2);
        var keys = toPurge(lyon);
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());

        assertThat(toPurge(lyon)).as("its other subscriptions are served").isEmpty();
        assertThat(forbidden(hub.noteFilesPurged.note(lyon, keys))).contains("PORTAIL");
    }

    @Test
    void of_software_whose_every_subscription_is_closed_to_it_are_refused_and_it_is_told_why() {
        close(sent());
        later(2);
        var software = hub.softwareOf(MAIRIE_DE_LYON, ETAT_CIVIL.code());
        var keys = toPurge(software);
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .being(SubscriptionStatus.SUSPENDED)
                .build());

        assertThat(forbidden(hub.listFilesToPurge.list(software))).contains("SUSPENDED");
        assertThat(forbidden(hub.noteFilesPurged.note(software, keys))).contains("SUSPENDED");
    }

    @Test
    void that_one_side_has_purged_are_still_the_others_to_purge() {
        close(sent());
        later(2);
        var keys = toPurge(lyon);

        note(lyon, keys);
        note(lyon, keys);

        assertThat(toPurge(lyon)).isEmpty();
        assertThat(toPurge(dila)).isEqualTo(keys);
        note(dila, keys);
        assertThat(toPurge(dila)).isEmpty();
        assertThat(toPurge(hub.administration())).isEqualTo(keys);
    }

    @Test
    void that_are_anothers_are_refused_and_then_nothing_is_noted() {
        close(sent());
        var other = hub.send(aFolder().to(CD_DE_MOSELLE).with("acte.pdf", 1));
        close(other);
        later(2);
        var mine = toPurge(lyon);
        var all = toPurge(hub.administration());

        assertThat(all).hasSize(2);
        assertThat(forbidden(hub.noteFilesPurged.note(lyon, all))).isEqualTo("Unauthorized user");

        assertThat(toPurge(lyon)).isEqualTo(mine);
    }

    @Test
    void that_are_not_due_or_unknown_need_no_note() {
        var folder = sent();
        var key = new FileLink.LinkKey(
                folder.attachments().getFirst().id(), hub.firstCase(folder).id());

        note(lyon, List.of(key, new FileLink.LinkKey(hub.ids.next(), hub.ids.next())));
        close(folder);
        later(2);

        assertThat(toPurge(lyon)).containsExactly(key);
    }

    private Folder sent() {
        return hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
    }

    private static FileDeclaration forCase(String fileName, String number) {
        return new FileDeclaration(fileName, "ActeEtatCivil-PDF", 1, PDF, List.of(number));
    }

    private void keeping(Process process, Retention retention) {
        hub.ledger.write(tables -> tables.processes().save(process.keeping(retention)));
    }

    private void close(Folder folder) {
        move(dila, folder, Status.CLOSED);
    }

    private void move(Caller caller, Folder folder, Status status) {
        value(hub.moveCase.move(caller, hub.firstCase(folder).id(), status));
    }

    private void later(int days) {
        hub.clock.advance(Duration.ofDays(days));
    }

    private @Nullable LocalDate day(Folder folder) {
        return hub.firstCase(folder).filesDueOn();
    }

    private List<FileLink.LinkKey> toPurge(Caller caller) {
        return value(hub.listFilesToPurge.list(caller)).links();
    }

    private void note(Caller caller, List<FileLink.LinkKey> keys) {
        value(hub.noteFilesPurged.note(caller, keys));
    }
}
