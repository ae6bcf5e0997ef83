package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;

/** Every store of prepared archives must keep this contract. */
public interface PreparedArchivesContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void an_archive_comes_back_through_all_its_states() {
        var asked = asked(MAIRIE_DE_LYON, cases(PrepareArchive.CASES_AT_ONCE));
        add(asked);

        for (var state : List.of(
                asked,
                asked.begun(TODAY.plusSeconds(1)),
                asked.begun(TODAY.plusSeconds(1)).ready(TODAY.plusSeconds(2)),
                asked.failed(ArchiveFailure.FILE_GONE, TODAY.plusSeconds(3)))) {
            update(state);
            assertThat(found(asked.id())).contains(state);
            assertThat(of(MAIRIE_DE_LYON, asked.caseIds())).contains(state);
            assertThat(ledger().<Optional<PreparedArchive>>transaction(
                                    tables -> tables.preparedArchives().lock(asked.id())))
                    .contains(state);
        }
    }

    @Test
    default void an_administration_has_one_archive_of_the_same_cases() {
        var first = asked(MAIRIE_DE_LYON, cases(2));
        var same = asked(MAIRIE_DE_LYON, first.caseIds());
        var ofAnother = asked(MAIRIE_DE_CLAMART, first.caseIds());
        var ofFewer = asked(MAIRIE_DE_LYON, first.caseIds().subList(0, 1));

        Stream.of(first, same, ofAnother, ofFewer).forEach(this::add);

        assertThat(found(same.id())).isEmpty();
        assertThat(of(MAIRIE_DE_LYON, first.caseIds())).contains(first);
        assertThat(of(MAIRIE_DE_CLAMART, first.caseIds())).contains(ofAnother);
        assertThat(of(MAIRIE_DE_LYON, ofFewer.caseIds())).contains(ofFewer);
    }

    @Test
    default void those_that_hold_a_case_are_known() {
        var one = asked(MAIRIE_DE_LYON, cases(2));
        var other = asked(MAIRIE_DE_CLAMART, List.of(one.caseIds().getLast()));
        var another = asked(MAIRIE_DE_LYON, cases(1));
        Stream.of(one, other, another).forEach(this::add);

        List<PreparedArchive> holding = ledger().transaction(tables ->
                tables.preparedArchives().holding(one.caseIds().getLast()));

        assertThat(holding).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void a_removed_archive_leaves_its_place_to_another() {
        var first = asked(MAIRIE_DE_LYON, cases(1));
        var next = asked(MAIRIE_DE_LYON, first.caseIds());
        add(first);

        ledger().write(tables -> {
            tables.preparedArchives().remove(first.id());
            tables.preparedArchives().add(next);
        });
        update(first);

        assertThat(of(MAIRIE_DE_LYON, first.caseIds())).contains(next);
        assertThat(found(first.id())).isEmpty();
    }

    @Test
    default void those_that_expired_are_forgotten() {
        var over = asked(MAIRIE_DE_LYON, cases(1)).ready(TODAY.minus(PreparedArchive.KEPT));
        var kept = asked(MAIRIE_DE_LYON, cases(1)).ready(TODAY.plusMillis(1).minus(PreparedArchive.KEPT));
        add(over);
        add(kept);

        int forgotten = ledger().transaction(tables -> tables.preparedArchives().forget(TODAY, 100));

        assertThat(forgotten).isPositive();
        assertThat(found(over.id())).isEmpty();
        assertThat(found(kept.id())).contains(kept);
    }

    private static PreparedArchive asked(OrganizationId organization, List<UUID> caseIds) {
        return PreparedArchive.asked(SequentialIds.UNIQUE.next(), organization, caseIds, 3, 30_000_000_000L, TODAY);
    }

    private static List<UUID> cases(int count) {
        return Stream.generate(SequentialIds.UNIQUE::next).limit(count).toList();
    }

    private Optional<PreparedArchive> found(UUID id) {
        return ledger().transaction(tables -> tables.preparedArchives().find(id));
    }

    private Optional<PreparedArchive> of(OrganizationId organization, List<UUID> caseIds) {
        return ledger().transaction(tables -> tables.preparedArchives().of(organization, caseIds));
    }

    private void add(PreparedArchive archive) {
        ledger().write(tables -> tables.preparedArchives().add(archive));
    }

    private void update(PreparedArchive archive) {
        ledger().write(tables -> tables.preparedArchives().update(archive));
    }
}
