package relais.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.PDF;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Faults.PowerCut;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.Promise;
import relais.domain.account.Right;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.Verdict;
import relais.domain.desk.OpenCase;
import relais.domain.event.Actions;
import relais.domain.folder.Folder;
import relais.domain.mailbox.EventStatus;
import relais.domain.outbox.Effect;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;

/** No file leaves before its verdict, whatever happens to the antivirus, and none is lost. */
@Promise("HUB-15")
final class A_file_that_waits_for_the_antivirus {
    private static final int MOMENTS = 20;

    private final Hub hub = new Hub();
    private final Engine engine = new Engine();

    @BeforeEach
    void the_hub_has_an_antivirus() {
        hub.scanningWith(engine);
    }

    @Test
    void is_deposited_while_the_antivirus_is_down_and_nobody_gets_it() {
        engine.stop();
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.clock.advance(Duration.ofHours(1));
        hub.effects.sweep();

        assertThat(hub.scanFiles.scan()).isZero();
        assertThat(hub.firstFile(folder).awaitsVerdict()).isTrue();
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_COMPLETED);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(download(folder)).isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void is_scanned_the_oldest_first_once_the_antivirus_is_back_and_all_is_told() {
        engine.stop();
        var folders = IntStream.range(0, 7)
                .mapToObj(number -> {
                    hub.clock.advance(Duration.ofMinutes(10));
                    var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12 + number));
                    assertThat(hub.scanFiles.scan()).isZero();
                    hub.effects.sweep();
                    assertThat(download(folder)).isInstanceOf(Outcome.Missing.class);
                    assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
                    return folder;
                })
                .toList();

        engine.start();
        assertThat(hub.scanFiles.scan()).isEqualTo(7);

        assertThat(engine.scanned()).isEqualTo(folders.stream().map(this::key).toList());
        assertThat(folders)
                .allSatisfy(folder -> assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED));
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(7);
        assertThat(hub.scanFiles.scan()).isZero();
    }

    @Test
    void that_is_infected_is_told_and_never_given() {
        engine.learn("base 1", 13, Verdict.INFECTED);
        engine.leaveForLater();
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12).with("virus.pdf", 13));

        hub.scanFiles.scan();

        assertThat(hub.now(folder).attachments())
                .extracting(Attachment::status)
                .containsExactly(AttachmentStatus.RECEIVED, AttachmentStatus.CORRUPTED);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(hub.downloadAttachment.find(
                        hub.softwareOf(MAIRIE_DE_LYON),
                        hub.firstCase(folder).id(),
                        hub.now(folder).attachments().getLast().id()))
                .isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void that_is_encrypted_passes_where_the_operator_of_the_hub_allows_it() {
        engine.learn("base 1", 12, Verdict.UNREADABLE);
        engine.leaveForLater();
        var refused = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.scanFiles.scan();
        hub.ledger.write(tables -> tables.encryptedFiles().accept(ETAT_CIVIL.code()));
        var taken = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.scanFiles.scan();

        assertThat(hub.firstFile(refused).status()).isEqualTo(AttachmentStatus.CORRUPTED);
        assertThat(hub.firstFile(taken).isDownloadable()).isTrue();
    }

    @Test
    void whose_scan_breaks_off_holds_up_no_other_and_never_passes() {
        engine.leaveForLater();
        engine.breakOffAt(13);
        var broken = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 13));
        var whole = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));

        for (var minute = 0; minute < 600; minute++) {
            hub.scanFiles.scan();
            hub.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(hub.firstFile(whole).isDownloadable()).isTrue();
        assertThat(hub.firstFile(broken).awaitsVerdict()).isTrue();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);

        engine.breakOffAt(-1);
        hub.clock.advance(Duration.ofHours(2));
        hub.scanFiles.scan();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(2);
    }

    @Test
    void holds_back_mails_and_digests_too() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(NotificationFrequency.EACH, "etatcivil@lyon.example")
                .build());
        hub.subscribe(aSubscription(MAIRIE_DE_CLAMART, ETAT_CIVIL)
                .mailing(NotificationFrequency.DAILY, "etatcivil@clamart.example")
                .build());
        engine.stop();
        hub.send(aFolder().to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART).with("acte.pdf", 12));
        hub.clock.advance(Duration.ofDays(2));
        hub.effects.sweep();

        assertThat(mailsOwed()).isEmpty();
        assertThat(digestsDue()).isZero();

        engine.start();
        hub.scanFiles.scan();
        assertThat(mailsOwed()).hasSize(1);
        hub.clock.advance(Duration.ofDays(2));
        assertThat(digestsDue()).isEqualTo(1);
    }

    @Test
    void of_an_event_holds_back_its_notification() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.mailboxOf(MAIRIE_DE_LYON)
                .forEach(each -> hub.deleteNotification.delete(hub.softwareOf(MAIRIE_DE_LYON), each.id()));
        engine.leaveForLater();
        var operator = hub.operatorOf(folder);
        var event = hub.post(
                operator, folder, Actions.files(), new FileDeclaration("suite.pdf", "suite", 15, PDF, List.of()));
        hub.upload(operator, event, new byte[15]);
        hub.change(operator, event, EventStatus.SENT);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();

        hub.scanFiles.scan();

        assertThat(hub.now(event).attachments()).allMatch(Attachment::isDownloadable);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @Test
    void of_an_event_sent_before_the_arrival_holds_back_the_arrival() {
        engine.stop();
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        var operator = hub.operatorOf(folder);
        var event = hub.post(
                operator, folder, Actions.files(), new FileDeclaration("suite.pdf", "suite", 15, PDF, List.of()));
        hub.upload(operator, event, new byte[15]);
        hub.change(operator, event, EventStatus.SENT);
        hub.takeVerdict.take(key(folder), Verdict.CLEAN);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();

        engine.start();
        hub.scanFiles.scan();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @Test
    void takes_no_place_in_the_sweep() {
        engine.stop();
        hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.effects.sweep();
        hub.clock.advance(Duration.ofMinutes(10));

        assertThat(hub.effects.sweep()).isZero();
    }

    @Test
    void makes_no_request_wait_twice_for_an_antivirus_that_does_not_answer() {
        var folder = hub.deposit(
                aFolder().to(MAIRIE_DE_LYON).with("a.pdf", 12).with("b.pdf", 13).with("c.pdf", 14));
        var files = folder.attachments();
        engine.stop();
        hub.upload(folder, files.get(0), new byte[12]);
        engine.start();
        hub.upload(folder, files.get(1), new byte[13]);
        assertThat(engine.scanned()).isEmpty();

        hub.clock.advance(Duration.ofSeconds(30));
        hub.upload(folder, files.get(2), new byte[14]);
        assertThat(engine.scanned()).hasSize(1);
    }

    @Test
    void that_breaks_off_with_the_two_next_ones_ends_the_pass() {
        engine.leaveForLater();
        engine.breakOffAt(13);
        for (var i = 0; i < 5; i++) {
            hub.clock.advance(Duration.ofSeconds(1));
            hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 13));
        }

        assertThat(hub.scanFiles.scan()).isEqualTo(3);
    }

    @Test
    void is_not_received_by_an_agent_before_its_verdict() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        var openCase = new OpenCase(hub.ledger, hub.ids, hub.clock);
        engine.leaveForLater();
        var operator = hub.operatorOf(folder);
        var event = hub.post(
                operator, folder, Actions.files(), new FileDeclaration("suite.pdf", "suite", 15, PDF, List.of()));
        hub.upload(operator, event, new byte[15]);
        hub.change(operator, event, EventStatus.SENT);

        openCase.open(agent, hub.firstCase(folder).id());
        assertThat(hub.now(event).status()).isEqualTo(EventStatus.SENT);
        hub.scanFiles.scan();
        openCase.open(agent, hub.firstCase(folder).id());
        assertThat(hub.now(event).status()).isEqualTo(EventStatus.RECEIVED);
    }

    @Test
    void is_not_scanned_again_under_the_same_signatures() {
        hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        engine.leaveForLater();
        hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.scanFiles.scan();
        assertThat(engine.scanned()).hasSize(1);

        engine.learn("base 2", 12, Verdict.INFECTED);
        var infected = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.scanFiles.scan();
        assertThat(engine.scanned()).hasSize(2);
        assertThat(hub.firstFile(infected).status()).isEqualTo(AttachmentStatus.CORRUPTED);
    }

    @Test
    void that_its_operator_deleted_or_replaced_is_forgotten() {
        engine.leaveForLater();
        var deleted = hub.deposit(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        hub.upload(deleted, deleted.attachments().getFirst(), new byte[12]);
        hub.deleteFolder.delete(hub.operatorOf(deleted), deleted.id());
        var replaced = hub.deposit(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 2));
        hub.upload(replaced, replaced.attachments().getFirst(), new byte[] {1, 1});
        hub.upload(replaced, replaced.attachments().getFirst(), new byte[] {2, 2});

        hub.scanFiles.scan();

        assertThat(engine.scanned()).containsExactly(key(replaced));
        assertThat(waiting()).isZero();
    }

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, MOMENTS).boxed();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void is_told_once_when_the_power_is_cut_during_its_scan(int moment) {
        engine.leaveForLater();
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));

        cutWhileScanning(moment);
        hub.clock.advance(ScanFiles.LEASE);
        hub.scanFiles.scan();
        hub.effects.sweep();

        assertThat(hub.firstFile(folder).isDownloadable()).isTrue();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void no_moment_is_left_out() {
        engine.leaveForLater();
        hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));

        assertThat(cutWhileScanning(MOMENTS + 1)).isFalse();
    }

    /** True if the power was cut before the end. */
    private boolean cutWhileScanning(int moment) {
        hub.faults.cutPowerAt(moment);
        try {
            hub.scanFiles.scan();
            return false;
        } catch (PowerCut e) {
            return true;
        } finally {
            hub.faults.restore();
        }
    }

    private Outcome<?> download(Folder folder) {
        return hub.downloadAttachment.find(
                hub.softwareOf(MAIRIE_DE_LYON),
                hub.firstCase(folder).id(),
                hub.firstFile(folder).id());
    }

    private String key(Folder folder) {
        return hub.firstFile(folder).stored().orElseThrow().key();
    }

    private int waiting() {
        return hub.ledger.transaction(tables -> tables.pendingScans().state()).waiting();
    }

    private List<Effect> mailsOwed() {
        var never = hub.clock.instant().plusSeconds(1_000_000_000);
        return hub.ledger.transaction(tables -> tables.outbox().due(never, 1000)).stream()
                .map(row -> row.effect())
                .filter(Effect.MailArrival.class::isInstance)
                .toList();
    }

    private int digestsDue() {
        return hub.ledger
                .transaction(tables -> tables.arrivalDigests().takeDue(hub.clock.instant(), 100))
                .size();
    }
}
