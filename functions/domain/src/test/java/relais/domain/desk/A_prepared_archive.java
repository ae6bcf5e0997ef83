package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Faults;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.Outcomes;
import relais.domain.Unavailable;
import relais.domain.account.Right;
import relais.domain.account.Visitor;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.folder.Folder;
import relais.domain.subscription.AccessMode;

/** Is made by a function of its own, and fetched within an hour. */
final class A_prepared_archive {
    private final Hub hub = new Hub();
    private final List<UUID> queued = new ArrayList<>();
    private final PrepareArchive prepare =
            new PrepareArchive(hub.ledger, hub.faults.before(ArchiveQueue.class, queued::add), hub.ids, hub.clock);
    private final MakeArchive make = new MakeArchive(hub.ledger, hub.binaries, hub.clock);
    private final ForgetArchives forget = new ForgetArchives(hub.ledger, hub.clock);
    private Visitor agent;

    @BeforeEach
    void lyon_treats_on_the_portal() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        agent = hub.agentOf(MAIRIE_DE_LYON, Right.CONSULT);
    }

    @Test
    void holds_a_folder_for_each_case() throws IOException {
        var one = arrived("A-1", "acte.pdf", "CON");
        var other = arrived("A-2", "acte.pdf");

        var archive = ask(agent, one, other);
        assertThat(archive.files()).isEqualTo(3);
        assertThat(archive.isAwaited()).isTrue();
        queued.forEach(make::make);

        var ready = found(agent, archive);
        assertThat(ready.isReady()).isTrue();
        assertThat(ready.expiresAt()).isEqualTo(hub.clock.instant().plus(PreparedArchive.KEPT));
        assertThat(names(ready)).containsExactlyInAnyOrder("A-1-01/acte.pdf", "A-1-01/_CON", "A-2-01/acte.pdf");
    }

    @Test
    void is_the_same_however_often_it_is_asked_for_and_whoever_asks() {
        var one = arrived("A-1", "acte.pdf");
        var other = arrived("A-2", "acte.pdf");

        var first = ask(agent, one, other);
        var again = ask(hub.agentOf(MAIRIE_DE_LYON, Right.TREAT), other, one, other);
        queued.forEach(make::make);
        var ready = ask(agent, one, other);

        assertThat(again).isEqualTo(first);
        assertThat(ready.id()).isEqualTo(first.id());
        assertThat(queued).containsExactly(first.id());
    }

    @Test
    void is_made_once_however_many_messages_name_it() {
        var archive = ask(agent, arrived("A-1", "acte.pdf"));
        hub.ledger.write(tables -> tables.preparedArchives().update(archive.begun(hub.clock.instant())));

        for (var message = 0; message < MakeArchive.ATTEMPTS + 1; message++) {
            make.make(archive.id());
        }
        assertThat(found(agent, archive).isAwaited()).isTrue();
        assertThat(hub.memoryBinaries.keys()).doesNotContain(archive.key());

        hub.clock.advance(PreparedArchive.LEASE);
        make.make(archive.id());
        assertThat(found(agent, archive).isReady()).isTrue();
    }

    @Test
    void is_made_anew_once_the_case_has_other_files() {
        var folder = arrived("A-1", "acte.pdf");
        var first = ask(agent, folder);
        queued.forEach(make::make);
        var file = hub.firstFile(folder);
        hub.ledger.write(tables -> tables.folders()
                .update(tables.folders().lock(folder.id()).orElseThrow().with(file.rejected("infected"))));

        assertThat(ask(agent, folder).id()).isNotEqualTo(first.id());
    }

    @Test
    void is_shown_to_nobody_without_the_right_to_each_of_its_cases() {
        var archive = ask(agent, arrived("A-1", "acte.pdf"));

        assertThat(prepare.find(hub.agentOf(MAIRIE_DE_CLAMART, Right.TREAT), archive.id()))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(prepare.find(hub.agentOf(MAIRIE_DE_LYON, null), archive.id()))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(prepare.find(agent, UUID.randomUUID())).isInstanceOf(Outcome.Missing.class);
        assertThat(found(hub.agentOf(MAIRIE_DE_LYON, Right.TREAT), archive)).isEqualTo(archive);
    }

    @Test
    void of_another_administrations_case_or_of_too_many_is_not_asked_for() {
        var folder = arrived("A-1", "acte.pdf");
        var many = Stream.generate(UUID::randomUUID)
                .limit(PrepareArchive.CASES_AT_ONCE + 1L)
                .toList();

        assertThat(prepare.ask(hub.agentOf(MAIRIE_DE_CLAMART, Right.TREAT), List.of(caseId(folder))))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(prepare.ask(agent, List.of(caseId(folder), UUID.randomUUID())))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(prepare.ask(agent, many)).isInstanceOf(Outcome.Refused.class);
        assertThat(prepare.ask(agent, List.of())).isInstanceOf(Outcome.Refused.class);
        assertThat(queued).isEmpty();
    }

    @Test
    void goes_with_its_bytes_at_the_end_of_its_hour() {
        var archive = ask(agent, arrived("A-1", "acte.pdf"));
        hub.clock.advance(Duration.ofMinutes(3));
        queued.forEach(make::make);

        hub.clock.advance(PreparedArchive.KEPT.minusSeconds(1));
        hub.effects.sweep();
        forget.forget();
        assertThat(found(agent, archive).isReady()).isTrue();
        assertThat(hub.memoryBinaries.keys()).contains(archive.key());

        hub.clock.advance(Duration.ofSeconds(1));
        assertThat(prepare.find(agent, archive.id())).isInstanceOf(Outcome.Missing.class);
        hub.effects.sweep();
        assertThat(forget.forget()).isEqualTo(1);
        assertThat(hub.memoryBinaries.keys()).doesNotContain(archive.key());
        assertThat(isKept(archive)).isFalse();
        assertThat(isOwed(archive)).isFalse();
    }

    @Test
    void that_nobody_made_goes_too() {
        var archive = ask(agent, arrived("A-1", "acte.pdf"));

        hub.clock.advance(PreparedArchive.ABANDONED_AFTER.plus(PreparedArchive.LEASE));
        hub.effects.sweep();
        forget.forget();
        make.make(archive.id());

        assertThat(hub.memoryBinaries.keys()).doesNotContain(archive.key());
        assertThat(isKept(archive)).isFalse();
        assertThat(isOwed(archive)).isFalse();
    }

    @Test
    void is_handed_on_again_when_its_message_was_lost() {
        var folder = arrived("A-1", "acte.pdf");
        hub.faults.makeUnavailable("submit");
        var archive = ask(agent, folder);
        hub.faults.restore();

        found(agent, archive);
        assertThat(queued).isEmpty();
        hub.clock.advance(PreparedArchive.PATIENCE);
        found(agent, archive);
        found(agent, archive);

        assertThat(queued).containsExactly(archive.id());
    }

    @Test
    void is_left_alone_while_it_is_made_and_handed_on_once_its_maker_must_be_dead() {
        var archive = ask(agent, arrived("A-1", "acte.pdf"));
        queued.clear();
        hub.faults.cutPowerAt(4); // while the first file is opened
        assertThatThrownBy(() -> make.make(archive.id())).isInstanceOf(Faults.PowerCut.class);
        hub.faults.restore();

        hub.clock.advance(PreparedArchive.LEASE.minusSeconds(1));
        found(agent, archive);
        assertThat(queued).isEmpty();
        hub.clock.advance(Duration.ofSeconds(1));
        found(agent, archive);
        queued.forEach(make::make);

        assertThat(found(agent, archive).isReady()).isTrue();
    }

    @Test
    void whose_store_is_away_is_tried_again_and_given_up_after_five_attempts() {
        var archive = ask(agent, arrived("A-1", "acte.pdf"));
        hub.faults.makeUnavailable("open");

        for (var i = 0; i < MakeArchive.ATTEMPTS; i++) {
            assertThat(found(agent, archive).isAwaited()).isTrue();
            assertThatThrownBy(() -> make.make(archive.id())).isInstanceOf(Unavailable.class);
            hub.clock.advance(MakeArchive.PAUSE);
        }
        make.make(archive.id());

        assertThat(found(agent, archive).failure()).isEqualTo(ArchiveFailure.FAILED_TOO_OFTEN);
        assertThat(hub.memoryBinaries.keys()).doesNotContain(archive.key());
    }

    @Test
    void whose_file_is_gone_fails_in_words_and_can_be_asked_for_again() {
        var folder = arrived("A-1", "acte.pdf", "autre.pdf");
        var archive = ask(agent, folder);
        hub.memoryBinaries.delete(
                hub.now(folder).attachments().get(1).stored().orElseThrow().key());

        make.make(archive.id());

        assertThat(found(agent, archive).failure()).isEqualTo(ArchiveFailure.FILE_GONE);
        assertThat(hub.memoryBinaries.keys()).doesNotContain(archive.key());
        assertThat(ask(agent, folder).id()).isNotEqualTo(archive.id());
    }

    @Test
    void of_more_than_a_function_can_make_in_its_time_is_refused_in_words() {
        var folder = arrived("A-1", "acte.pdf");
        hub.ledger.write(tables -> tables.folders()
                .update(tables.folders()
                        .lock(folder.id())
                        .orElseThrow()
                        .with(hub.firstFile(folder)
                                .received(new Stored("key", PrepareArchive.LARGEST + 1, "", Verdict.CLEAN)))));

        var archive = ask(agent, folder);

        assertThat(archive.failure()).isEqualTo(ArchiveFailure.TOO_LARGE);
        assertThat(found(agent, archive)).isEqualTo(archive);
        assertThat(queued).isEmpty();
    }

    @Test
    void whose_case_is_gone_fails_too() {
        var folder = arrived("A-1", "acte.pdf");
        var archive = ask(agent, folder);
        hub.ledger.write(tables -> tables.folders().delete(folder.id()));

        make.make(archive.id());

        var kept = hub.ledger.transaction(tables -> tables.preparedArchives().find(archive.id()));
        assertThat(kept)
                .hasValueSatisfying(failed -> assertThat(failed.failure()).isEqualTo(ArchiveFailure.FILE_GONE));
    }

    @Test
    void that_is_ready_is_not_made_a_second_time() {
        var archive = ask(agent, arrived("A-1", "acte.pdf"));
        make.make(archive.id());
        var ready = found(agent, archive);

        hub.clock.advance(Duration.ofMinutes(1));
        make.make(archive.id());

        assertThat(found(agent, archive)).isEqualTo(ready);
    }

    private PreparedArchive ask(Visitor visitor, Folder... folders) {
        return Outcomes.value(prepare.ask(
                visitor, Arrays.stream(folders).map(A_prepared_archive::caseId).toList()));
    }

    private PreparedArchive found(Visitor visitor, PreparedArchive archive) {
        return Outcomes.value(prepare.find(visitor, archive.id())).archive();
    }

    private boolean isKept(PreparedArchive archive) {
        return hub.ledger
                .transaction(tables -> tables.preparedArchives().find(archive.id()))
                .isPresent();
    }

    private boolean isOwed(PreparedArchive archive) {
        return hub.ledger
                .transaction(tables -> tables.outbox().find(archive.id()))
                .isPresent();
    }

    private List<String> names(PreparedArchive archive) throws IOException {
        var names = new ArrayList<String>();
        try (InputStream bytes = hub.memoryBinaries.open(archive.key()).orElseThrow();
                var zip = new ZipInputStream(bytes)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private Folder arrived(String number, String... files) {
        var builder = aFolder().to(MAIRIE_DE_LYON).numbered(number);
        for (var file : files) {
            builder = builder.with(file, 12);
        }
        return hub.send(builder);
    }

    private static UUID caseId(Folder folder) {
        return folder.cases().getFirst().id();
    }
}
