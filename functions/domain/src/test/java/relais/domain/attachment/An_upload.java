package relais.domain.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.process.KnownProcesses.CERTDC;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Faults;
import relais.domain.Hub;
import relais.domain.folder.Folder;
import relais.domain.folder.FolderFiles;

/** Kept if it is what was declared; otherwise no byte of it is left. */
final class An_upload {
    private static final String WRONG_SIZE = "Size does not match with attachment meta-data";
    private static final String WRONG_DIGEST = "Digest does not match";
    private static final byte[] ACT = "%PDF-acte de naissance".getBytes(UTF_8);

    private final Hub hub = new Hub();
    private final Folder folder = hub.deposit(aFolder().with("acte.pdf", ACT.length));
    private final Attachment file = folder.attachments().getFirst();

    @Test
    void of_the_declared_bytes_is_received_at_once() throws IOException {
        value(hub.upload(folder, file, sha256(ACT), new ByteArrayInputStream(ACT)));

        var kept = hub.firstFile(folder);
        assertThat(kept.status()).isEqualTo(AttachmentStatus.RECEIVED);
        assertThat(kept.stored().orElseThrow().size()).isEqualTo(ACT.length);
        assertThat(kept.stored().orElseThrow().digest()).isEqualTo(sha256(ACT));
        assertThat(bytesOf(kept)).isEqualTo(ACT);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void of_no_byte_at_all_is_received_when_none_was_declared() {
        var empty = hub.deposit(aFolder().with("vide.pdf", 0));

        value(hub.upload(empty, empty.attachments().getFirst(), new byte[0]));

        assertThat(hub.firstFile(empty).status()).isEqualTo(AttachmentStatus.RECEIVED);
        assertThat(bytesOf(hub.firstFile(empty))).isEmpty();
    }

    @Test
    void shorter_than_declared_is_rejected() {
        assertThat(faults(hub.upload(folder, file, new byte[3]))).containsExactly(WRONG_SIZE);

        assertRejected(WRONG_SIZE + " (3 bytes instead of the 22 declared)");
    }

    @Test
    void longer_than_declared_is_rejected_and_no_longer_stored_once_that_is_known() throws IOException {
        var endless = GeneratedBytes.of(50_000_000);

        assertThat(faults(hub.upload(folder, file, null, endless))).containsExactly(WRONG_SIZE);

        assertRejected(WRONG_SIZE + " (more than the 22 bytes declared)");
        assertThat(endless.read())
                .as("what the sender still had was read to its end")
                .isEqualTo(-1);
    }

    @Test
    void of_another_digest_than_announced_is_rejected() throws IOException {
        assertThat(faults(hub.upload(folder, file, "AAAA", new ByteArrayInputStream(ACT))))
                .containsExactly(WRONG_DIGEST);

        assertRejected("Digest does not match (SHA-256 is %s, not the one announced)".formatted(sha256(ACT)));
    }

    @Test
    void of_another_type_than_declared_is_rejected_without_a_word() {
        hub.recognising(head -> "image/png");

        value(hub.upload(folder, file, ACT));

        assertRejected(
                "Type does not match with attachment meta-data" + " (content is image/png instead of application/pdf)");
    }

    @Test
    void with_several_lies_names_them_all() throws IOException {
        hub.recognising(head -> "image/png");

        assertThat(faults(hub.upload(folder, file, "AAAA", new ByteArrayInputStream(new byte[1]))))
                .containsExactly(WRONG_SIZE, WRONG_DIGEST);

        assertThat(String.valueOf(hub.firstFile(folder).rejectionReason())).contains("1 bytes", "SHA-256", "image/png");
    }

    @Test
    void rejected_may_be_put_again() {
        hub.upload(folder, file, new byte[3]);

        value(hub.upload(folder, file, ACT));

        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.RECEIVED);
        assertThat(hub.firstFile(folder).rejectionReason()).isNull();
    }

    @Test
    void that_lies_over_one_that_was_received_rejects_it_and_drops_its_bytes() {
        value(hub.upload(folder, file, ACT));

        assertThat(faults(hub.upload(folder, file, new byte[3]))).containsExactly(WRONG_SIZE);

        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.REJECTED);
        assertNothingIsKept();
    }

    @Test
    void rejected_does_not_keep_its_folder_from_being_completed() {
        hub.upload(folder, file, new byte[3]);

        value(hub.complete(folder));

        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.REJECTED);
    }

    @Test
    void sent_again_after_completion_is_done_without_an_effect() throws IOException {
        value(hub.upload(folder, file, ACT));
        value(hub.complete(folder));
        var before = hub.now(folder);

        value(hub.upload(folder, file, ACT));
        value(hub.upload(folder, file, sha256(ACT), new ByteArrayInputStream(ACT)));

        assertThat(hub.now(folder)).isEqualTo(before);
        assertThat(hub.memoryBinaries.keys())
                .containsExactly(
                        before.attachments().getFirst().stored().orElseThrow().key());
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void of_other_bytes_after_completion_is_refused_without_an_effect() throws IOException {
        value(hub.upload(folder, file, ACT));
        value(hub.complete(folder));
        var before = hub.now(folder);

        for (var other : List.of(new byte[ACT.length], new byte[3], new byte[100_000])) {
            assertThat(faults(hub.upload(folder, file, other)))
                    .containsExactly("Folder is HUBEE_NOTIFIED: its attachments can no longer change");
        }
        assertThat(faults(hub.upload(folder, file, "AAAA", new ByteArrayInputStream(ACT))))
                .containsExactly(WRONG_DIGEST);

        assertThat(hub.now(folder)).isEqualTo(before);
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void of_what_was_rejected_before_completion_is_refused() {
        hub.upload(folder, file, new byte[3]);
        value(hub.complete(folder));

        assertThat(faults(hub.upload(folder, file, ACT)))
                .containsExactly("Folder is HUBEE_NOTIFIED: its attachments can no longer change");
    }

    @Test
    void overtaken_by_the_same_bytes_and_the_completion_is_done_and_leaves_nothing() throws IOException {
        var slow = new MeanwhileBytes(ACT, () -> {
            value(hub.upload(folder, file, ACT));
            value(hub.complete(folder));
        });

        value(hub.upload(folder, file, null, slow));

        assertThat(bytesOf(hub.firstFile(folder))).isEqualTo(ACT);
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void that_is_infected_is_corrupted_and_nobody_may_download_it() {
        hub.scanningWith((key, size) -> Verdict.INFECTED);

        value(hub.upload(folder, file, ACT));
        hub.complete(folder);

        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.CORRUPTED);
        assertThat(missing(hub.downloadAttachment.find(
                        hub.administration(), hub.firstCase(folder).id(), file.id())))
                .isEqualTo("File");
    }

    @Test
    void cut_in_its_middle_changes_nothing_and_leaves_nothing() {
        assertThatThrownBy(() -> hub.upload(folder, file, null, GeneratedBytes.breakingAfter(10)))
                .isInstanceOf(IOException.class)
                .hasMessage("the sender is gone");

        assertThat(hub.now(folder)).isEqualTo(folder);
        assertNothingIsKept();
    }

    @Test
    void put_again_replaces_and_the_first_bytes_go() {
        hub.upload(folder, file, "%PDF-acte de naissanc1".getBytes(UTF_8));

        value(hub.upload(folder, file, ACT));

        assertThat(bytesOf(hub.firstFile(folder))).isEqualTo(ACT);
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void put_again_cut_leaves_the_first_one_whole() {
        hub.upload(folder, file, ACT);

        assertThatThrownBy(() -> hub.upload(folder, file, null, GeneratedBytes.breakingAfter(10)))
                .isInstanceOf(IOException.class);

        assertThat(bytesOf(hub.firstFile(folder))).isEqualTo(ACT);
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void overtaken_by_another_replaces_it_whole() throws IOException {
        var slow = new MeanwhileBytes(
                ACT, () -> value(hub.upload(folder, file, "%PDF-acte de naissanc1".getBytes(UTF_8))));

        value(hub.upload(folder, file, null, slow));

        assertThat(bytesOf(hub.firstFile(folder))).isEqualTo(ACT);
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void that_ends_after_completion_is_refused_and_leaves_nothing() throws IOException {
        hub.upload(folder, file, ACT);
        var slow = new MeanwhileBytes(new byte[ACT.length], () -> value(hub.complete(folder)));

        assertThat(faults(hub.upload(folder, file, null, slow)))
                .containsExactly("Folder is HUBEE_NOTIFIED: its attachments can no longer change");

        assertThat(bytesOf(hub.firstFile(folder))).isEqualTo(ACT);
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void that_ends_after_the_folder_was_deleted_finds_no_folder_and_leaves_nothing() throws IOException {
        var slow = new MeanwhileBytes(ACT, () -> value(hub.deleteFolder.delete(hub.operatorOf(folder), folder.id())));

        assertThat(missing(hub.upload(folder, file, null, slow))).isEqualTo("Folder");

        assertNothingIsKept();
    }

    @Test
    void taken_for_abandoned_by_the_sweep_is_refused_and_leaves_nothing() {
        hub.scanningWith((key, size) -> {
            hub.clock.advance(UploadAttachment.ABANDONED_AFTER);
            hub.effects.sweep();
            return Verdict.CLEAN;
        });

        assertThat(faults(hub.upload(folder, file, ACT)))
                .containsExactly("Upload lasted more than 6 hours: it has to be sent again");

        assertThat(hub.now(folder)).isEqualTo(folder);
        assertNothingIsKept();
    }

    @Test
    void swept_while_it_streams_is_refused_and_leaves_nothing() throws IOException {
        var slow = new MeanwhileBytes(ACT, () -> {
            hub.clock.advance(UploadAttachment.ABANDONED_AFTER);
            hub.effects.sweep();
        });

        assertThat(faults(hub.upload(folder, file, null, slow))).hasSize(1);

        assertThat(hub.now(folder)).isEqualTo(folder);
        assertNothingIsKept();
    }

    @Test
    void begun_after_completion_is_refused() {
        var sent = hub.send(aFolder().with("acte.pdf", 3));
        var keys = hub.memoryBinaries.keys();

        assertThat(faults(hub.upload(sent, sent.attachments().getFirst(), "abc".getBytes(UTF_8))))
                .hasSize(1);

        assertThat(hub.memoryBinaries.keys()).isEqualTo(keys);
    }

    @Test
    void to_an_attachment_nobody_declared_finds_no_meta_data() {
        var other = hub.deposit(aFolder().with("autre.pdf", 1));

        assertThat(missing(hub.upload(folder, other.attachments().getFirst(), ACT)))
                .isEqualTo("Binary meta-data");
        assertNothingIsKept();
    }

    @Test
    void by_another_operator_is_forbidden() throws IOException {
        var upload = new UploadAttachment(
                hub.ledger, hub.binaries, head -> "", new NoScanner(), hub.effects, hub.ids, hub.clock);

        var outcome = upload.upload(
                hub.operatorOf(CERTDC), new FolderFiles(folder.id()), file.id(), null, new ByteArrayInputStream(ACT));

        assertThat(forbidden(outcome)).isEqualTo("Unauthorized user");
        assertNothingIsKept();
    }

    @Test
    void whose_process_dies_leaves_nothing_once_the_sweep_has_passed() {
        var moment = 0;
        boolean wentThrough;
        do {
            wentThrough = uploadWithPowerCutAt(++moment);
            hub.clock.advance(UploadAttachment.ABANDONED_AFTER);

            hub.effects.sweep();

            var held = hub.firstFile(folder).stored().stream().map(Stored::key).toList();
            assertThat(hub.memoryBinaries.keys())
                    .as("power cut at moment %d", moment)
                    .containsExactlyInAnyOrderElementsOf(held);
            assertThat(hub.owed(folder)).isEmpty();
        } while (!wentThrough);
        assertThat(moment).isGreaterThan(10);
        assertThat(bytesOf(hub.firstFile(folder))).isEqualTo(ACT);
    }

    private boolean uploadWithPowerCutAt(int moment) {
        var dila = hub.operatorOf(folder);
        var upload = new UploadAttachment(
                hub.ledger, hub.binaries, head -> "application/pdf", new NoScanner(), hub.effects, hub.ids, hub.clock);
        hub.faults.cutPowerAt(moment);
        try {
            value(upload.upload(dila, new FolderFiles(folder.id()), file.id(), null, new ByteArrayInputStream(ACT)));
            return true;
        } catch (Faults.PowerCut expected) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            hub.faults.restore();
        }
    }

    private void assertRejected(String reason) {
        assertThat(hub.firstFile(folder).status()).isEqualTo(AttachmentStatus.REJECTED);
        assertThat(hub.firstFile(folder).rejectionReason()).isEqualTo(reason);
        assertNothingIsKept();
    }

    private void assertNothingIsKept() {
        assertThat(hub.memoryBinaries.keys()).isEmpty();
        assertThat(hub.owed(folder)).isEmpty();
    }

    private byte[] bytesOf(Attachment kept) {
        try (var bytes = hub.binaries.open(kept.stored().orElseThrow().key()).orElseThrow()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) throws IOException {
        return GeneratedBytes.sha256(new ByteArrayInputStream(bytes));
    }

    /** Runs an action between its first byte and the next. */
    private static final class MeanwhileBytes extends InputStream {
        private final InputStream bytes;
        private Runnable meanwhile;

        MeanwhileBytes(byte[] bytes, Runnable meanwhile) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.meanwhile = meanwhile;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (bytes.available() > 1) {
                return bytes.read(buffer, offset, 1);
            }
            meanwhile.run();
            meanwhile = () -> {};
            return bytes.read(buffer, offset, length);
        }
    }
}
