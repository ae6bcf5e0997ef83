package relais.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.domain.folder.FolderBuilder.aFolder;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.organization.Organization;
import relais.domain.organization.Partners;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.KnownProcesses;

/** Every ledger must keep this contract. */
public interface LedgerContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @BeforeEach
    default void organisations_and_processes_are_known() {
        ledger().write(tables -> {
            Partners.ALL.forEach(tables.organizations()::save);
            tables.processes().save(KnownProcesses.ETAT_CIVIL);
            tables.processes().save(KnownProcesses.CERTDC);
        });
    }

    @Test
    default void what_one_transaction_committed_the_next_one_sees() {
        var folder = aFolder().build();

        var answer = ledger().transaction(tables -> tables.folders().insert(folder));

        assertThat(answer).isTrue();
        assertThat(find(folder)).contains(folder);
    }

    @Test
    default void a_decision_that_throws_leaves_nothing() {
        var folder = aFolder().build();
        var row = OutboxEntry.due(
                SequentialIds.UNIQUE.next(), folder.id(), new Effect.DropBinary("k"), folder.createdAt());
        var lyon = new Organization(Partners.MAIRIE_DE_LYON, "Lugdunum");

        assertThatThrownBy(() -> ledger().write(tables -> {
                    tables.folders().insert(folder);
                    tables.outbox().add(row);
                    tables.organizations().save(lyon);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        ledger().write(tables -> {
            assertThat(tables.folders().find(folder.id())).isEmpty();
            assertThat(tables.folders().findByExternalId(folder.osl(), folder.externalId()))
                    .isEmpty();
            assertThat(tables.outbox().find(row.id())).isEmpty();
            assertThat(tables.organizations().find(lyon.id()).orElseThrow().name())
                    .isEqualTo("Ville de Lyon");
        });
    }

    @Test
    default void a_decision_sees_what_it_wrote_itself() {
        var folder = aFolder().build();

        ledger().write(tables -> {
            tables.folders().insert(folder);

            assertThat(tables.folders().find(folder.id())).contains(folder);
        });
    }

    @Test
    default void twenty_deposits_of_one_number_at_once_give_one_folder_and_nineteen_that_see_it() {
        var number = "DILA-AEC-" + SequentialIds.UNIQUE.next();
        var osl = Partners.DILA;

        var seen = Parallel.callers(20, i -> {
            var mine = aFolder().from(osl).numbered(number).build();
            return ledger().transaction(tables -> tables.folders().insert(mine)
                    ? "inserted " + mine.id()
                    : "found "
                            + tables.folders()
                                    .findByExternalId(osl, number)
                                    .orElseThrow()
                                    .id());
        });

        var kept = ledger().transaction(
                        tables -> tables.folders().findByExternalId(osl, number).orElseThrow());
        assertThat(seen).containsOnlyOnce("inserted " + kept.id());
        assertThat(seen)
                .filteredOn(answer -> answer.equals("found " + kept.id()))
                .hasSize(19);
    }

    @Test
    default void no_update_under_lock_is_lost() {
        var folder = aFolder().saying("0").build();
        ledger().write(tables -> tables.folders().insert(folder));
        var caseId = folder.cases().getFirst().id();

        Parallel.callers(8, i -> {
            for (var round = 0; round < 5; round++) {
                ledger().write(tables -> tables.folders().update(counted(lock(tables, i, folder.id(), caseId))));
            }
            return i;
        });

        assertThat(find(folder).orElseThrow().cases())
                .extracting(Case::partnerAttributes)
                .containsExactly("40");
    }

    private static Folder lock(Ledger.Tables tables, int caller, UUID folderId, UUID caseId) {
        var locked = caller % 2 == 0
                ? tables.folders().lock(folderId)
                : tables.folders().lockByCase(caseId);
        return locked.orElseThrow();
    }

    private static Folder counted(Folder folder) {
        var part = folder.cases().getFirst();
        var next = String.valueOf(Integer.parseInt(String.valueOf(part.partnerAttributes())) + 1);
        return folder.with(new Case(
                part.id(),
                part.externalId(),
                part.recipient(),
                next,
                part.status(),
                part.updatedAt(),
                part.transmittedAt(),
                part.closedAt(),
                part.reopenedAt(),
                part.formerRecipients(),
                part.arrivalId(),
                part.moves(),
                part.filesDueOn()));
    }

    private Optional<Folder> find(Folder folder) {
        return ledger().transaction(tables -> tables.folders().find(folder.id()));
    }
}
