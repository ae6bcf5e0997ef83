package relais.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.MutableClock;
import relais.domain.SequentialIds;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.desk.PreparedArchive;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/** The function of the queue makes the archive, and the sweep forgets it. */
final class An_archive_asked_for {
    private final ApplicationContext context = ApplicationContext.run();
    private final Ledger ledger = context.getBean(Ledger.class);
    private final Binaries binaries = context.getBean(Binaries.class);
    private final MutableClock clock = context.getBean(MutableClock.class);
    private ArchivesFunction function;

    @BeforeEach
    void start() {
        clock.set(TODAY);
        function = new ArchivesFunction(context);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void is_stored_and_gone_with_its_row_after_its_hour() throws IOException {
        var archive = asked();

        var answer = function.handleRequest(Events.messages(archive.id(), archive.id(), "hello"), null);

        assertThat(answer.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("message-3");
        try (var zip = binaries.open(archive.key()).orElseThrow()) {
            assertThat(zip.readNBytes(2)).containsExactly('P', 'K');
        }
        assertThat(kept(archive.id()).isReady()).isTrue();

        clock.advance(PreparedArchive.KEPT);
        new SweepFunction(context).handleRequest("", null);

        assertThat(binaries.open(archive.key())).isEmpty();
        assertThat(isKept(archive.id())).isFalse();
    }

    private boolean isKept(UUID id) {
        return ledger.transaction(tables -> tables.preparedArchives().find(id)).isPresent();
    }

    private PreparedArchive kept(UUID id) {
        return ledger.transaction(tables -> tables.preparedArchives().find(id)).orElseThrow();
    }

    private PreparedArchive asked() throws IOException {
        var folder = aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 3).build();
        var file = folder.attachments().getFirst();
        binaries.write("attachments/acte", new ByteArrayInputStream(new byte[3]));
        var id = SequentialIds.UNIQUE.next();
        var cases = List.of(folder.cases().getFirst().id());
        var archive = PreparedArchive.asked(id, MAIRIE_DE_LYON, cases, 1, 3, TODAY);
        ledger.write(tables -> {
            tables.folders().insert(folder.with(file.received(new Stored("attachments/acte", 3, "", Verdict.CLEAN))));
            tables.preparedArchives().add(archive);
            tables.outbox().add(OutboxEntry.due(id, id, new Effect.DropBinary(archive.key()), archive.expiresAt()));
        });
        return archive;
    }
}
