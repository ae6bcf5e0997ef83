package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.folder.Folder;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/** A migration and a concurrent change of one of its cases both last. */
final class SqlMigrationTest {
    private final DataSource connections = Database.emptied();
    private final Ledger ledger = Database.ledger();

    @Test
    void a_case_that_is_to_move_while_its_folder_is_held_keeps_both_changes()
            throws ExecutionException, InterruptedException {
        var folder = aFolder().to(MAIRIE_DE_LYON).build();
        ledger.write(tables -> tables.folders().insert(folder));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var migration = ledger.transaction(tables -> {
                var present = tables.folders().lock(folder.id()).orElseThrow();
                var begun = threads.submit(() -> handOver(folder));
                awaitSomebodyWaiting();
                tables.folders()
                        .update(present.with(present.cases().getFirst().moved(Status.DONE, TODAY, Retention.USUAL)));
                return begun;
            });
            migration.get();
        }

        var part = ledger.transaction(
                        tables -> tables.folders().find(folder.id()).orElseThrow())
                .cases()
                .getFirst();
        assertThat(part.status()).isEqualTo(Status.DONE);
        assertThat(part.recipient()).isEqualTo(CD_DE_MOSELLE);
    }

    private void handOver(Folder folder) {
        ledger.write(tables -> tables.folders().handOver(MAIRIE_DE_LYON, CD_DE_MOSELLE, Set.of(folder.processCode())));
    }

    private void awaitSomebodyWaiting() {
        var sql = new Sql(connections);
        while (sql.texts("SELECT bool_and(granted) FROM pg_locks").equals(List.of("t"))) {
            Thread.onSpinWait();
        }
    }
}
