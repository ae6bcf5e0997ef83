package relais.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.access.Grant;
import relais.domain.access.Perimeter;
import relais.domain.access.Side;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.folder.Folder;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/**
 * Every store of links between cases and files must keep this contract. Its cases are closed on the 2nd of March, so that their
 * files are due on the 4th.
 */
public interface FileLinksContract {
    LocalDate DUE = LocalDate.of(2026, 3, 4);
    Perimeter HUB = new Perimeter(Side.HUB, List.of());

    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @Test
    default void of_closed_cases_are_due_from_their_day_on() {
        var folder = insert(
                closed(received(aFolder().with("a.pdf", 1).with("b.pdf", 1).build())));

        assertThat(due(HUB, DUE.minusDays(1))).isEmpty();
        assertThat(due(HUB, DUE)).containsExactlyInAnyOrderElementsOf(links(folder));
        assertThat(due(HUB, DUE.plusYears(1))).hasSize(2);
    }

    @Test
    default void are_those_of_the_cases_that_a_file_is_for_and_of_files_that_came() {
        var folder = aFolder()
                .to(MAIRIE_DE_LYON)
                .with("of-lyon.pdf", 1)
                .to(MAIRIE_DE_CLAMART)
                .with("of-both.pdf", 1)
                .with("never-came.pdf", 1)
                .build();
        var some = closed(folder.with(folder.attachments().get(0).received(stored()))
                .with(folder.attachments().get(1).received(stored())));
        insert(some);

        var first = folder.cases().get(0);
        var second = folder.cases().get(1);
        assertThat(due(HUB, DUE).stream().map(FileLink::key))
                .containsExactlyInAnyOrder(
                        new FileLink.LinkKey(folder.attachments().get(0).id(), first.id()),
                        new FileLink.LinkKey(folder.attachments().get(1).id(), first.id()),
                        new FileLink.LinkKey(folder.attachments().get(1).id(), second.id()));
    }

    @Test
    default void are_shown_to_each_side_as_far_as_it_is_granted() {
        var civil = insert(closed(received(
                aFolder().to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART).with("a.pdf", 1).build())));
        var death = insert(closed(
                received(aFolder().from(DGS).to(MAIRIE_DE_LYON).with("b.pdf", 1).build())));

        assertThat(due(share(Side.OSL, DILA), DUE)).hasSize(2).containsAll(links(civil));
        assertThat(due(share(Side.OSL, DGS), DUE)).containsExactlyElementsOf(links(death));
        assertThat(due(share(Side.SI, MAIRIE_DE_LYON), DUE)).hasSize(2);
        assertThat(due(share(Side.SI, MAIRIE_DE_LYON, "CERTDC", "other"), DUE)).containsExactlyElementsOf(links(death));
        assertThat(due(share(Side.SI, MAIRIE_DE_CLAMART), DUE)).hasSize(1);
        assertThat(due(share(Side.OSL, MAIRIE_DE_CLAMART), DUE)).isEmpty();
        assertThat(due(share(Side.SI, DILA), DUE)).isEmpty();
        assertThat(due(new Perimeter(Side.SI, List.of()), DUE)).isEmpty();
    }

    @Test
    default void that_a_side_purged_are_due_for_the_others_alone() {
        var folder = insert(
                closed(received(aFolder().with("a.pdf", 1).with("b.pdf", 1).build())));
        var all = links(folder);

        note(all.subList(0, 1), Side.SI, DUE);
        note(all.subList(0, 1), Side.SI, DUE.plusDays(1));

        assertThat(due(share(Side.SI, MAIRIE_DE_LYON), DUE)).containsExactlyElementsOf(all.subList(1, 2));
        assertThat(due(share(Side.OSL, DILA), DUE)).hasSize(2);
        assertThat(due(HUB, DUE)).hasSize(2);
    }

    @Test
    default void that_are_due_anew_are_to_be_purged_anew() {
        var folder = insert(closed(received(aFolder().with("a.pdf", 1).build())));
        note(links(folder), Side.SI, DUE);

        var reopened = folder.with(folder.cases()
                .getFirst()
                .moved(Status.HUBEE_NOTIFIED, TODAY.plus(Duration.ofDays(3)), Retention.USUAL));
        ledger().write(tables -> tables.folders().update(reopened));
        assertThat(due(HUB, DUE.plusDays(10))).isEmpty();
        var again = reopened.with(
                reopened.cases().getFirst().moved(Status.CLOSED, TODAY.plus(Duration.ofDays(3)), Retention.USUAL));
        ledger().write(tables -> tables.folders().update(again));

        assertThat(due(share(Side.SI, MAIRIE_DE_LYON), DUE.plusDays(2))).isEmpty();
        assertThat(due(share(Side.SI, MAIRIE_DE_LYON), DUE.plusDays(3)))
                .extracting(FileLink::dueOn)
                .containsExactly(DUE.plusDays(3));
    }

    @Test
    default void come_oldest_first_up_to_the_limit() {
        var days = List.of(5, 0, 3);
        days.forEach(day -> insert(closed(received(aFolder().with("a.pdf", 1).build()), day)));

        assertThat(due(HUB, DUE.plusDays(9)))
                .extracting(FileLink::dueOn)
                .containsExactly(DUE, DUE.plusDays(3), DUE.plusDays(5));
        var two = ledger().transaction(tables -> tables.fileLinks().due(HUB, DUE.plusDays(9), 2));
        assertThat(two).hasSize(2);
    }

    @Test
    default void are_found_by_their_keys_due_or_not() {
        var folder = insert(received(aFolder()
                .to(MAIRIE_DE_LYON)
                .with("of-lyon.pdf", 1)
                .to(MAIRIE_DE_CLAMART)
                .build()));
        var link = links(folder).getFirst();
        var unlinked = new FileLink.LinkKey(
                link.key().attachmentId(), folder.cases().getLast().id());
        var unknown = new FileLink.LinkKey(SequentialIds.UNIQUE.next(), SequentialIds.UNIQUE.next());

        var found = ledger().transaction(tables -> tables.fileLinks().find(List.of(link.key(), unlinked, unknown)));

        assertThat(found).containsExactly(link);
        assertThat(link.dueOn()).isNull();
    }

    private static Folder received(Folder folder) {
        for (var file : folder.attachments()) {
            folder = folder.with(file.received(stored()));
        }
        return folder;
    }

    private static Stored stored() {
        return new Stored("attachments/" + SequentialIds.UNIQUE.next(), 1, "ZGlnZXN0", Verdict.CLEAN);
    }

    private static Folder closed(Folder folder) {
        return closed(folder, 0);
    }

    private static Folder closed(Folder folder, int daysLater) {
        for (var part : folder.cases()) {
            var now = TODAY.plus(Duration.ofDays(daysLater));
            folder = folder.with(part.moved(Status.CLOSED, now, Retention.USUAL));
        }
        return folder;
    }

    /** Pairs every file of the folder with every case that it is for. */
    private static List<FileLink> links(Folder folder) {
        return folder.cases().stream()
                .flatMap(part -> folder.attachmentsOf(part).stream()
                        .map(file -> new FileLink(
                                new FileLink.LinkKey(file.id(), part.id()),
                                folder.osl(),
                                part.recipient(),
                                folder.processCode(),
                                part.filesDueOn())))
                .toList();
    }

    private static Perimeter share(Side side, OrganizationId organization, String... processCodes) {
        return new Perimeter(
                side,
                Stream.of(new Grant(organization, Set.of(processCodes)), new Grant(DILA, Set.of("none")))
                        .toList());
    }

    private Folder insert(Folder folder) {
        ledger().write(tables -> tables.folders().insert(folder));
        return folder;
    }

    private List<FileLink> due(Perimeter share, LocalDate today) {
        return ledger().transaction(tables -> tables.fileLinks().due(share, today, 100));
    }

    private void note(List<FileLink> links, Side side, LocalDate today) {
        ledger().write(tables -> tables.fileLinks().notePurged(links, side, today));
    }
}
