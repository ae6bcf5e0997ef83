package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.Parallel;
import relais.domain.folder.Folder;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/** A reader sees a folder that others write before a decision or after it, never between. */
final class SqlSnapshotTest {
    private static final int ROUNDS = 200;

    private final Ledger ledger = Database.emptiedLedger();

    @Test
    void a_reader_never_sees_half_of_a_decision() {
        var folder =
                aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE).with("acte.pdf", 12).build();
        ledger.write(tables -> tables.folders().insert(folder));

        var whole = Parallel.callers(
                4,
                caller -> IntStream.range(0, ROUNDS)
                        .allMatch(round -> caller == 0
                                ? turn(folder.id(), round)
                                : isWhole(read(folder.id()).orElseThrow())));

        assertThat(whole).containsOnly(true);
    }

    @Test
    void a_reader_never_sees_half_of_a_folder_that_is_deleted() {
        var folder =
                aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE).with("acte.pdf", 12).build();

        var whole = Parallel.callers(
                4,
                caller -> IntStream.range(0, ROUNDS)
                        .allMatch(round -> caller == 0
                                ? comeAndGo(folder)
                                : read(folder.id()).stream().allMatch(folder::equals)));

        assertThat(whole).containsOnly(true);
    }

    private boolean turn(UUID id, int round) {
        ledger.write(tables ->
                tables.folders().update(turned(tables.folders().lock(id).orElseThrow(), round)));
        return true;
    }

    /** Writes the round into the folder, its cases and its file. */
    private static Folder turned(Folder folder, int round) {
        var turned = folder.marked(round % 2 == 0 ? Status.CLOSED : Status.HUBEE_NOTIFIED, null, TODAY);
        for (var part : turned.cases()) {
            turned = turned.with(part.moved(turned.globalStatus(), TODAY, Retention.USUAL));
        }
        return turned.with(
                turned.attachments().getFirst().rejected(turned.globalStatus().name()));
    }

    private static boolean isWhole(Folder folder) {
        var status = folder.globalStatus();
        return folder.cases().stream().allMatch(part -> part.status() == status)
                && (status == Status.HUBEE_RECEIVED
                        || status.name().equals(folder.attachments().getFirst().rejectionReason()));
    }

    private boolean comeAndGo(Folder folder) {
        ledger.write(tables -> tables.folders().insert(folder));
        ledger.write(tables -> tables.folders().delete(folder.id()));
        return true;
    }

    private Optional<Folder> read(UUID id) {
        return ledger.transaction(tables -> tables.folders().find(id));
    }
}
