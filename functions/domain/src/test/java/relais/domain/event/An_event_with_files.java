package relais.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.files;
import static relais.domain.event.Actions.message;
import static relais.domain.event.Actions.wanting;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.MAX_SIZE;
import static relais.domain.process.KnownProcesses.PDF;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Faults.PowerCut;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.Verdict;
import relais.domain.casework.DownloadAttachment.FoundFile;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Notification;
import relais.domain.process.Status;

/** Is sent once its sender says that its files are there; until then it tells nobody, and may be given up. */
final class An_event_with_files {
    private static final byte[] BYTES = {1, 2, 3};

    private final Hub hub = new Hub();
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Folder folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
    private final UUID caseId = folder.cases().getFirst().id();

    @Test
    void waits_for_them_then_moves_and_tells_when_it_is_sent() {
        var event = hub.post(lyon, folder, wanting(Status.DONE, files()), pdf("acte.pdf"));
        assertThat(event.status()).isEqualTo(EventStatus.IN_PROGRESS);
        assertThat(faults(hub.change(lyon, event, EventStatus.SENT)))
                .containsExactly("Attachments are still PENDING: acte.pdf");
        assertThat(faults(hub.change(lyon, event, EventStatus.RECEIVED)))
                .containsExactly("Event status IN_PROGRESS cannot change to RECEIVED (allowed: SENT)");

        value(hub.upload(lyon, event, BYTES));
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(hub.mailboxOf(DILA)).isEmpty();
        value(hub.change(lyon, event, EventStatus.SENT));
        value(hub.change(lyon, event, EventStatus.SENT));

        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.DONE);
        assertThat(hub.mailboxOf(DILA)).extracting(Notification::eventId).containsExactly(event.id());
        assertThat(value(download(dila, event)).stored().size()).isEqualTo(3);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void of_a_closed_case_comes_as_before() {
        hub.place(folder, Status.CLOSED);

        var event = sent(dila);

        assertThat(hub.now(event).status()).isEqualTo(EventStatus.SENT);
        assertThat(value(download(lyon, event)).stored().size()).isEqualTo(3);
    }

    @Test
    void of_an_archived_case_is_refused() {
        hub.place(folder, Status.ARCHIVED);

        assertThat(faults(post(dila, files(), pdf("acte.pdf"))))
                .containsExactly("Case is ARCHIVED: it takes no more attachments");
    }

    @Test
    void has_at_least_one_and_no_other_event_has_any() {
        assertThat(faults(post(lyon, files()))).containsExactly("Event ATTACH_DEPOSIT needs at least one attachment");
        assertThat(faults(post(lyon, message("Bonjour"), pdf("acte.pdf"))))
                .containsExactly("Event SENDING_MESSAGE takes no attachment: only ATTACH_DEPOSIT does");
    }

    @Test
    void is_of_the_formats_that_the_process_takes_from_recipients_and_of_any_from_operators() {
        var zip = new FileDeclaration("pièces.zip", "n'importe", 3, "application/zip", List.of());

        assertThat(faults(post(lyon, files(), zip, pdf("acte.pdf"))))
                .containsExactly("Attachment pièces.zip: mimeType application/zip is not enabled for recipients of"
                        + " EtatCivil (enabled: %s)".formatted(String.join(", ", ETAT_CIVIL.siAttachmentFormats())));
        value(post(dila, files(), zip));
    }

    @Test
    void is_no_larger_than_the_process_takes_from_either_side() {
        var large = new FileDeclaration("grand.pdf", "n'importe", MAX_SIZE + 1, PDF, List.of());

        for (var caller : List.of(lyon, dila)) {
            assertThat(faults(post(caller, files(), large)))
                    .containsExactly(
                            "Attachment grand.pdf: size 1000001 is above the maximum of EtatCivil, 1000000 bytes");
        }
    }

    @Test
    void takes_bytes_and_sending_from_its_sender_alone() {
        var event = hub.post(lyon, folder, files(), pdf("acte.pdf"));

        assertThat(forbidden(hub.upload(dila, event, BYTES))).isEqualTo("Unauthorized user");
        assertThat(forbidden(hub.deleteEvent.delete(dila, caseId, event.id()))).isEqualTo("Unauthorized user");
        value(hub.upload(lyon, event, BYTES));
        assertThat(forbidden(hub.change(dila, event, EventStatus.SENT))).isEqualTo("Unauthorized user");
        assertThat(missing(download(dila, event))).isEqualTo("File");
        assertThat(value(download(lyon, event)).stored().size()).isEqualTo(3);
    }

    @Test
    void takes_no_bytes_once_it_is_sent() {
        var event = sent(lyon);

        assertThat(faults(hub.upload(lyon, event, new byte[] {3, 2, 1})))
                .containsExactly("Event is SENT: its attachments can no longer change");
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void takes_a_retry_of_its_bytes_once_it_is_sent_without_an_effect() {
        var event = sent(lyon);
        var before = hub.now(event);

        value(hub.upload(lyon, event, BYTES));

        assertThat(hub.now(event)).isEqualTo(before);
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void is_sent_though_a_file_was_rejected_and_shows_recipients_only_what_they_may_download() {
        var event = hub.post(dila, folder, files(), pdf("acte.pdf"));
        assertThat(faults(hub.upload(dila, event, new byte[5])))
                .containsExactly("Size does not match with attachment meta-data");

        value(hub.change(dila, event, EventStatus.SENT));

        assertThat(seen(dila, event)).extracting(Attachment::status).containsExactly(AttachmentStatus.REJECTED);
        assertThat(seen(lyon, event)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(2);
    }

    @Test
    void shows_a_recipient_the_files_that_it_is_still_sending() {
        var event = hub.post(lyon, folder, files(), pdf("b.pdf"), pdf("a.pdf"));

        assertThat(seen(lyon, event)).extracting(Attachment::fileName).containsExactly("b.pdf", "a.pdf");
    }

    @Test
    void shows_a_recipient_no_file_before_it_is_sent() {
        var event = hub.post(dila, folder, files(), pdf("acte.pdf"), pdf("avis.pdf"));
        value(hub.upload(dila, event, BYTES));

        assertThat(seen(lyon, event)).isEmpty();
        assertThat(seen(dila, event)).hasSize(2);
    }

    @Test
    void tells_the_other_side_when_every_verdict_is_known() {
        hub.scanningWith((key, size) -> Verdict.AWAITED);

        sent(lyon);

        assertThat(hub.mailboxOf(DILA)).isEmpty();
        assertThat(hub.owed(folder)).hasSize(1);
    }

    @Test
    void given_up_drops_what_had_come() {
        var event = hub.post(lyon, folder, files(), pdf("acte.pdf"));
        value(hub.upload(lyon, event, BYTES));

        value(hub.deleteEvent.delete(lyon, caseId, event.id()));

        assertThat(missing(hub.findEvent.find(lyon, caseId, event.id()))).isEqualTo("Event");
        assertThat(missing(hub.upload(lyon, event, BYTES))).isEqualTo("Event");
        assertThat(hub.memoryBinaries.keys()).isEmpty();
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void given_up_while_its_bytes_come_keeps_none_of_them() {
        var event = hub.post(lyon, folder, files(), pdf("acte.pdf"));
        hub.scanningWith((key, size) -> {
            value(hub.deleteEvent.delete(lyon, caseId, event.id()));
            return Verdict.CLEAN;
        });

        assertThat(missing(hub.upload(lyon, event, BYTES))).isEqualTo("Event");

        assertThat(hub.memoryBinaries.keys()).isEmpty();
    }

    @Test
    void whose_upload_dies_leaves_no_byte_that_it_does_not_hold_once_the_sweep_has_passed() {
        var event = hub.post(lyon, folder, files(), pdf("acte.pdf"));
        var moment = 0;
        boolean wentThrough;
        do {
            wentThrough = uploadWithPowerCutAt(++moment, event);
            hub.clock.advance(Duration.ofHours(6));

            hub.effects.sweep();

            assertThat(hub.memoryBinaries.keys())
                    .as("power cut at moment %d", moment)
                    .containsExactlyInAnyOrderElementsOf(hub.now(event).attachments().getFirst().stored().stream()
                            .map(stored -> stored.key())
                            .toList());
            assertThat(hub.owed(folder)).isEmpty();
        } while (!wentThrough);
        assertThat(moment).isGreaterThan(10);
    }

    private boolean uploadWithPowerCutAt(int moment, Event event) {
        hub.faults.cutPowerAt(moment);
        try {
            value(hub.upload(lyon, event, BYTES));
            return true;
        } catch (PowerCut expected) {
            return false;
        } finally {
            hub.faults.restore();
        }
    }

    private Event sent(Caller caller) {
        var event = hub.post(caller, folder, files(), pdf("acte.pdf"));
        value(hub.upload(caller, event, BYTES));
        value(hub.change(caller, event, EventStatus.SENT));
        return event;
    }

    private Outcome<Event> post(Caller caller, Action action, FileDeclaration... files) {
        return hub.postEvent.post(caller, caseId, action, List.of(files), PartnerInfo.NONE);
    }

    private Outcome<FoundFile> download(Caller caller, Event event) {
        return hub.downloadAttachment.findOfEvent(
                caller, caseId, event.id(), event.attachments().getFirst().id());
    }

    private List<Attachment> seen(Caller caller, Event event) {
        return value(hub.findEvent.find(caller, caseId, event.id())).attachments();
    }

    private static FileDeclaration pdf(String name) {
        return new FileDeclaration(name, "n'importe", 3, PDF, List.of());
    }
}
