package relais.domain.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.files;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.PDF;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Faults;
import relais.domain.Hub;
import relais.domain.event.EventFiles;
import relais.domain.folder.Folder;
import relais.domain.folder.FolderFiles;
import relais.domain.mailbox.EventStatus;

/** Is taken in when its folder is next read or completed, and becomes the same as any other upload of these bytes. */
final class An_upload_to_an_address_of_its_own {
    private static final String WRONG_SIZE = "Size does not match with attachment meta-data";
    private static final byte[] ACT = "%PDF-acte de naissance".getBytes(UTF_8);
    private static final byte[] OTHER = "%PDF-acte de mariage  ".getBytes(UTF_8);

    private final Hub hub = new Hub();
    private final Folder folder = hub.deposit(aFolder().with("acte.pdf", ACT.length));
    private final Attachment file = folder.attachments().getFirst();
    private final FolderFiles files = new FolderFiles(folder.id());

    @Test
    void is_received_with_its_digest() throws IOException {
        put(offered(ACT), ACT);
        collect();

        var kept = hub.firstFile(folder);
        assertThat(kept.status()).isEqualTo(AttachmentStatus.RECEIVED);
        assertThat(kept.stored().orElseThrow().digest()).isEqualTo(sha256(ACT));
        collect();
        assertThat(hub.firstFile(folder)).isEqualTo(kept);
    }

    @Test
    void that_did_not_come_changes_nothing_and_the_address_is_forgotten() {
        offered(ACT);

        collect();
        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.PENDING);
        abandon();

        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void that_nobody_looked_for_in_time_is_dropped() throws IOException {
        put(offered(ACT), ACT);

        abandon();
        collect();

        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.PENDING);
        assertNothingIsKept();
    }

    @Test
    void of_other_bytes_than_were_announced_is_rejected_where_the_store_did_not_look() throws IOException {
        put(offered(ACT), OTHER);

        collect();

        assertRejected("Digest does not match (SHA-256 is %s, not the one announced)".formatted(sha256(OTHER)));
    }

    @Test
    void of_more_bytes_than_were_declared_is_rejected() throws IOException {
        put(offered(ACT), new byte[ACT.length + 1]);

        collect();

        assertRejected(WRONG_SIZE + " (more than the 22 bytes declared)");
    }

    @Test
    void of_another_type_is_rejected_and_may_be_put_again() throws IOException {
        hub.recognising(head -> "image/png");
        put(offered(ACT), ACT);
        collect();
        assertRejected(
                "Type does not match with attachment meta-data" + " (content is image/png instead of application/pdf)");

        hub.recognising(head -> PDF);
        put(offered(ACT), ACT);
        collect();

        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.RECEIVED);
    }

    @Test
    void that_is_infected_is_corrupted() throws IOException {
        hub.scanningWith((key, size) -> Verdict.INFECTED);
        put(offered(ACT), ACT);

        collect();

        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.CORRUPTED);
    }

    @Test
    void beside_another_leaves_one_of_them_whole_and_no_byte_of_the_other() throws IOException {
        var first = offered(ACT);
        var second = offered(OTHER);
        put(second, OTHER);
        put(first, ACT);

        collect();

        assertThat(hub.firstFile(folder).stored().orElseThrow().key()).isEqualTo(second);
        assertThat(hub.memoryBinaries.keys()).containsExactly(second);
    }

    @Test
    void put_again_after_its_folder_is_gone_is_dropped_in_time() throws IOException {
        var key = offered(ACT);
        put(key, ACT);
        collect();
        value(hub.deleteFolder.delete(hub.operatorOf(folder), folder.id()));
        assertThat(hub.memoryBinaries.keys()).isEmpty();

        put(key, ACT);
        abandon();

        assertNothingIsKept();
    }

    @Test
    void that_was_taken_in_is_kept_when_the_promise_to_drop_it_falls_due() throws IOException {
        var key = offered(ACT);
        put(key, ACT);
        collect();

        abandon();

        assertThat(hub.memoryBinaries.keys()).containsExactly(key);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void of_a_file_that_is_already_sent_on_is_not_taken_in() throws IOException {
        var key = offered(ACT);
        hub.upload(folder, file, ACT);
        hub.complete(folder);
        var before = hub.now(folder);

        put(key, OTHER);
        collect();
        abandon();

        assertThat(hub.now(folder)).isEqualTo(before);
        assertThat(hub.memoryBinaries.keys()).doesNotContain(key);
    }

    @Test
    void sent_again_after_completion_is_offered_an_address_whose_bytes_are_dropped() throws IOException {
        put(offered(ACT), ACT);
        collect();
        value(hub.complete(folder));
        var before = hub.now(folder);

        put(offered(ACT), ACT);
        collect();
        abandon();

        assertThat(hub.now(folder)).isEqualTo(before);
        assertThat(hub.memoryBinaries.keys())
                .containsExactly(
                        before.attachments().getFirst().stored().orElseThrow().key());
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void of_other_bytes_after_completion_is_not_offered() throws IOException {
        put(offered(ACT), ACT);
        collect();
        value(hub.complete(folder));

        assertThat(faults(hub.offerUpload.offer(hub.operatorOf(folder), files, file.id(), OTHER.length, sha256(OTHER))))
                .containsExactly("Folder is HUBEE_NOTIFIED: its attachments can no longer change");
    }

    @Test
    void of_an_event_is_received_too() throws IOException {
        var sent = hub.send(aFolder().to(MAIRIE_DE_LYON));
        var lyon = hub.softwareOf(MAIRIE_DE_LYON);
        var event = hub.post(lyon, sent, files(), new FileDeclaration("acte.pdf", "piece", ACT.length, PDF, List.of()));
        var eventFiles = new EventFiles(event.caseId(), event.id());
        var awaited = event.attachments().getFirst();

        var address = value(hub.offerUpload.offer(lyon, eventFiles, awaited.id(), ACT.length, sha256(ACT)));
        put(key(address), ACT);
        hub.collect(eventFiles);
        abandon();
        value(hub.change(lyon, event, EventStatus.SENT));

        assertThat(hub.now(event).attachments().getFirst().status()).isEqualTo(AttachmentStatus.RECEIVED);
        assertThat(hub.memoryBinaries.keys()).containsExactly(key(address));
    }

    @Test
    void is_offered_to_who_may_upload_and_for_what_was_declared() throws IOException {
        var dila = hub.operatorOf(folder);

        assertThat(faults(hub.offerUpload.offer(dila, files, file.id(), 5, sha256(ACT))))
                .containsExactly(WRONG_SIZE);
        assertThat(forbidden(hub.offerUpload.offer(hub.operatorOf(CERTDC), files, file.id(), ACT.length, "")))
                .isEqualTo("Unauthorized user");
        assertThat(missing(hub.offerUpload.offer(dila, files, hub.ids.next(), ACT.length, "")))
                .isEqualTo("Binary meta-data");
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void whose_taking_in_is_cut_off_is_kept_or_dropped_whole_in_the_end() throws IOException {
        var moment = 0;
        boolean wentThrough;
        do {
            put(offered(ACT), ACT);
            wentThrough = collectWithPowerCutAt(++moment);
            abandon();

            var held = hub.firstFile(folder).stored().stream().map(Stored::key).toList();
            assertThat(hub.memoryBinaries.keys())
                    .as("power cut at moment %d", moment)
                    .containsExactlyInAnyOrderElementsOf(held);
            assertThat(hub.owed(folder)).isEmpty();
        } while (!wentThrough);
        assertThat(moment).isGreaterThan(10);
    }

    private boolean collectWithPowerCutAt(int moment) {
        hub.faults.cutPowerAt(moment);
        try {
            collect();
            return true;
        } catch (Faults.PowerCut expected) {
            return false;
        } finally {
            hub.faults.restore();
        }
    }

    private String offered(byte[] bytes) {
        try {
            var dila = hub.operatorOf(folder);
            return key(value(hub.offerUpload.offer(dila, files, file.id(), bytes.length, sha256(bytes))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(UploadAddress address) {
        return address.url().getSchemeSpecificPart();
    }

    private void put(String key, byte[] bytes) throws IOException {
        hub.memoryBinaries.write(key, new ByteArrayInputStream(bytes));
    }

    private void collect() {
        hub.collect(files);
    }

    /** Passes two days with a sweep each, so that every outbox entry that drops an upload is done. */
    private void abandon() {
        for (var i = 0; i < 2; i++) {
            hub.clock.advance(Duration.ofDays(1));
            hub.effects.sweep();
        }
    }

    private void assertRejected(String reason) {
        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.REJECTED);
        assertThat(hub.firstFile(folder).rejectionReason()).isEqualTo(reason);
        assertThat(hub.memoryBinaries.keys()).isEmpty();
    }

    private void assertNothingIsKept() {
        assertThat(hub.memoryBinaries.keys()).isEmpty();
        assertThat(hub.owed(folder)).isEmpty();
    }

    private static String sha256(byte[] bytes) throws IOException {
        return GeneratedBytes.sha256(new ByteArrayInputStream(bytes));
    }
}
