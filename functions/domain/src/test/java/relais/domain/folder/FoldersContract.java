package relais.domain.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.SequentialIds;
import relais.domain.Window;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.organization.Partners;
import relais.domain.process.KnownProcesses;
import relais.domain.process.Process;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/** Every collection of télédossiers must keep this contract. */
public interface FoldersContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @BeforeEach
    default void organisations_and_processes_are_known() {
        ledger().write(tables -> {
            Partners.ALL.forEach(tables.organizations()::save);
            tables.processes().save(KnownProcesses.ETAT_CIVIL);
        });
    }

    @Test
    default void what_a_recipient_has_still_to_treat_is_found_page_by_page() {
        var statuses = List.of(Status.HUBEE_RECEIVED, Status.HUBEE_COMPLETED, Status.DONE, Status.IN_PROGRESS);
        var process = "remaining-" + SequentialIds.UNIQUE.next();
        var about = new Process(process, process, DILA, true, Set.of("*"), Set.of(), Set.of(), 1, Set.of(Status.SENT));
        var cases = statuses.stream()
                .map(status -> {
                    var folder = aFolder()
                            .about(about)
                            .to(CD_DE_MOSELLE, MAIRIE_DE_LYON)
                            .build();
                    var part = folder.cases().getFirst().moved(status, TODAY, Retention.USUAL);
                    insert(folder.with(part));
                    return part;
                })
                .toList();

        var all = ledger().transaction(tables -> tables.folders().remaining(CD_DE_MOSELLE, process, Window.ALL));
        var second =
                ledger().transaction(tables -> tables.folders().remaining(CD_DE_MOSELLE, process, new Window(1, 1)));

        assertThat(all.items())
                .extracting(RemainingCase::caseId, RemainingCase::externalId, RemainingCase::status)
                .containsExactly(
                        tuple(cases.get(1).id(), cases.get(1).externalId(), Status.HUBEE_COMPLETED),
                        tuple(cases.get(3).id(), cases.get(3).externalId(), Status.IN_PROGRESS));
        assertThat(second).isEqualTo(new Page<>(all.items().subList(1, 2), 1, 2));
        assertThat(ledger().transaction(tables -> tables.folders().remaining(MAIRIE_DE_CLAMART, process, Window.ALL))
                        .total())
                .isZero();
    }

    @Test
    default void a_folder_comes_back_with_its_nulls() {
        var folder = aFolder()
                .of(new Applicant("Zoé", "N'Diaye", null))
                .with("acte.pdf", 12)
                .build();

        insert(folder);

        assertThat(find(folder)).contains(folder);
    }

    @Test
    default void a_folder_comes_back_with_every_property() {
        var folder = full(aFolder()
                .of(new Applicant("Élodie-Ŝarah 🏛️", "O'Ḱeeffe  Œuvrard", "elodie+hub@example.museum"))
                .sentBy(new PartnerInfo("Éditeur & Cie", "guichet", "1.0-β"))
                .saying("{\"clé\": \"« valeur » \\u0041 🇫🇷\"}\n\tfin")
                .to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, CD_DE_MOSELLE)
                .with("a.pdf", 0)
                .with("b.pdf", 1)
                .with("c.pdf", 1_073_741_824L)
                .with("d.pdf", 4)
                .build());

        insert(folder);

        assertThat(find(folder)).contains(folder);
        assertThat(read(folders -> folders.findByExternalId(DILA, folder.externalId())))
                .contains(folder);
        for (var part : folder.cases()) {
            assertThat(read(folders -> folders.findByCase(part.id()))).contains(folder);
            assertThat(read(folders -> folders.lockByCase(part.id()))).contains(folder);
        }
        assertThat(read(folders -> folders.lock(folder.id()))).contains(folder);
    }

    @Test
    default void thirty_cases_and_thirty_files_keep_the_order_of_the_deposit() {
        var builder = aFolder()
                .to(IntStream.range(0, 30)
                        .mapToObj(i -> List.of(MAIRIE_DE_LYON, CD_DE_MOSELLE, MAIRIE_DE_CLAMART)
                                .get(i % 3))
                        .toArray(OrganizationId[]::new));
        IntStream.range(0, 30).forEach(i -> builder.with("%d.pdf".formatted(i * 17 % 30), 12));
        var folder = builder.build();

        insert(folder);

        assertThat(find(folder).orElseThrow().cases()).isEqualTo(folder.cases());
        assertThat(find(folder).orElseThrow().attachments()).isEqualTo(folder.attachments());
    }

    @Test
    default void updating_keeps_the_order_too() {
        var folder = aFolder()
                .to(MAIRIE_DE_LYON, CD_DE_MOSELLE)
                .with("a.pdf", 1)
                .with("b.pdf", 2)
                .with("c.pdf", 3)
                .build();
        insert(folder);

        var changed = folder.with(folder.attachments().get(1).rejected("too short"))
                .with(folder.cases().getFirst().moved(Status.HUBEE_COMPLETED, TODAY, Retention.USUAL));
        ledger().write(tables -> tables.folders().update(changed));

        assertThat(find(folder)).contains(changed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "C:\\Users\\mairie\\acte n°1.pdf",
                "a\"b';DROP TABLE folders;--.pdf",
                "retour\r\nSet-Cookie: x=1.pdf",
                "\u202Efdp.exe",
                " espaces autour ",
                "%00%2e%2e/",
                "{0} ${jndi:x} ?1 :name",
                "e\u0301té.pdf",
                "🗂️👩🏽‍⚖️.pdf"
            })
    default void a_file_name_comes_back_byte_for_byte(String hostile) {
        var folder = aFolder().with(hostile, 12).build();

        insert(folder);

        assertThat(find(folder).orElseThrow().attachments())
                .extracting(Attachment::fileName)
                .containsExactly(hostile);
    }

    @Test
    default void an_update_replaces_all_that_it_holds() {
        var folder = aFolder()
                .to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, CD_DE_MOSELLE)
                .with("a.pdf", 1)
                .with("b.pdf", 2)
                .with("c.pdf", 3)
                .with("d.pdf", 4)
                .build();
        insert(folder);

        var changed = full(folder);
        ledger().write(tables -> tables.folders().update(changed));
        assertThat(find(folder)).contains(changed);

        ledger().write(tables -> tables.folders().update(folder));
        assertThat(find(folder)).contains(folder);
    }

    @Test
    default void an_update_leaves_other_folders_alone() {
        var folder = aFolder().with("a.pdf", 1).build();
        var other = aFolder().with("a.pdf", 1).build();
        insert(folder);
        insert(other);

        ledger().write(tables -> tables.folders().update(folder.completed(SequentialIds.UNIQUE, TODAY)));

        assertThat(find(other)).contains(other);
    }

    @Test
    default void is_found_by_its_number_and_by_that_of_a_case_whoever_its_operator_is() {
        var folder = aFolder().from(DILA).to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART).build();
        var dgs = aFolder().from(Partners.DGS).numbered(folder.externalId()).build();
        var number = folder.cases().get(1).externalId();
        insert(folder);
        insert(dgs);
        insert(aFolder().from(DILA).build());

        assertThat(numbered(folder.externalId())).containsExactlyInAnyOrder(folder, dgs);
        assertThat(numbered(number)).containsExactly(folder);
        assertThat(numbered("inconnu")).isEmpty();
    }

    private List<Folder> numbered(String externalId) {
        return ledger().transaction(tables -> tables.folders().numbered(externalId));
    }

    @Test
    default void a_number_is_taken_once_for_an_operator_and_is_free_for_another() {
        var first = aFolder().from(DILA).build();
        var again = aFolder().from(DILA).numbered(first.externalId()).build();
        var dgs = aFolder().from(Partners.DGS).numbered(first.externalId()).build();
        ledger().write(tables -> tables.processes().save(KnownProcesses.CERTDC));

        insert(first);

        assertThat(ledger().<Boolean>transaction(tables -> tables.folders().insert(again)))
                .isFalse();
        assertThat(ledger().<Boolean>transaction(tables -> tables.folders().insert(dgs)))
                .isTrue();
        assertThat(read(folders -> folders.findByExternalId(DILA, first.externalId())))
                .contains(first);
        assertThat(read(folders -> folders.findByExternalId(Partners.DGS, first.externalId())))
                .contains(dgs);
    }

    @Test
    default void deleting_removes_all_and_frees_the_number() {
        var folder = aFolder().with("a.pdf", 1).build();
        insert(folder);

        ledger().write(tables -> tables.folders().delete(folder.id()));

        assertThat(find(folder)).isEmpty();
        assertThat(read(folders -> folders.findByCase(folder.cases().getFirst().id())))
                .isEmpty();
        insert(aFolder().numbered(folder.externalId()).build());
    }

    @Test
    default void what_is_unknown_is_empty_and_may_be_deleted() {
        var unknown = SequentialIds.UNIQUE.next();

        ledger().write(tables -> tables.folders().delete(unknown));

        assertThat(read(folders -> folders.find(unknown))).isEmpty();
        assertThat(read(folders -> folders.findByCase(unknown))).isEmpty();
        assertThat(read(folders -> folders.lock(unknown))).isEmpty();
        assertThat(read(folders -> folders.lockByCase(unknown))).isEmpty();
        assertThat(read(folders -> folders.findByExternalId(DILA, unknown.toString())))
                .isEmpty();
    }

    @Test
    default void cases_of_some_demarches_are_handed_over_and_remember_who_had_them() {
        var mixed =
                aFolder().to(MAIRIE_DE_CLAMART, MAIRIE_DE_METZ, MAIRIE_DE_METZ).build();
        var otherProcess = aFolder().from(Partners.DGS).to(MAIRIE_DE_METZ).build();
        insert(mixed);
        insert(otherProcess);

        assertThat(processesOf(MAIRIE_DE_METZ)).contains("EtatCivil", "CERTDC");
        var moved = handOver(MAIRIE_DE_METZ, CD_DE_MOSELLE, "EtatCivil");

        assertThat(moved)
                .contains(mixed.cases().get(1).id(), mixed.cases().get(2).id())
                .doesNotContain(
                        mixed.cases().get(0).id(),
                        otherProcess.cases().getFirst().id());
        var now = find(mixed).orElseThrow();
        assertThat(now)
                .isEqualTo(mixed.with(mixed.cases().get(1).handedTo(CD_DE_MOSELLE))
                        .with(mixed.cases().get(2).handedTo(CD_DE_MOSELLE)));
        assertThat(now.cases().get(1).firstRecipient()).isEqualTo(MAIRIE_DE_METZ);
        assertThat(find(otherProcess)).contains(otherProcess);
        assertThat(processesOf(MAIRIE_DE_METZ)).containsExactly("CERTDC");
        assertThat(handOver(MAIRIE_DE_METZ, CD_DE_MOSELLE, "EtatCivil")).isEmpty();
        assertThat(handOver(MAIRIE_DE_METZ, CD_DE_MOSELLE)).isEmpty();
    }

    @Test
    default void a_case_that_went_twice_comes_back_with_all_who_had_it() {
        var folder = aFolder().to(MAIRIE_DE_METZ).build();
        insert(folder);

        handOver(MAIRIE_DE_METZ, CD_DE_MOSELLE, "EtatCivil");
        handOver(CD_DE_MOSELLE, MAIRIE_DE_METZ, "EtatCivil");

        var part = find(folder).orElseThrow().cases().getFirst();
        assertThat(part.recipient()).isEqualTo(MAIRIE_DE_METZ);
        assertThat(part.formerRecipients()).containsExactly(MAIRIE_DE_METZ, CD_DE_MOSELLE);
    }

    @Test
    default void cases_are_handed_back_to_whom_they_came_from_last_and_the_others_stay() {
        var own = aFolder().to(CD_DE_MOSELLE).build();
        var mixed = aFolder().to(MAIRIE_DE_METZ, MAIRIE_DE_LYON, CD_DE_MOSELLE).build();
        insert(own);
        insert(mixed);
        handOver(MAIRIE_DE_METZ, CD_DE_MOSELLE, "EtatCivil");

        var back = handBack(CD_DE_MOSELLE, MAIRIE_DE_METZ);

        assertThat(back).contains(mixed.cases().getFirst().id());
        assertThat(find(own)).contains(own);
        assertThat(find(mixed).orElseThrow().cases())
                .extracting(part -> part.recipient())
                .containsExactly(MAIRIE_DE_METZ, MAIRIE_DE_LYON, CD_DE_MOSELLE);
        assertThat(find(mixed).orElseThrow().cases().getFirst().formerRecipients())
                .containsExactly(MAIRIE_DE_METZ, CD_DE_MOSELLE);
        assertThat(handBack(CD_DE_MOSELLE, MAIRIE_DE_METZ)).isEmpty();
    }

    @Test
    default void the_recipients_of_cases_are_those_of_now() {
        var folder = aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE).build();
        insert(folder);
        var first = folder.cases().getFirst().id();
        var second = folder.cases().getLast().id();

        var recipients = ledger().transaction(
                        tables -> tables.folders().recipients(List.of(first, second, SequentialIds.UNIQUE.next())));

        assertThat(recipients).isEqualTo(Map.of(first, MAIRIE_DE_LYON, second, CD_DE_MOSELLE));
    }

    private List<UUID> handBack(OrganizationId recipient, OrganizationId former) {
        return ledger().transaction(tables -> tables.folders().handBack(recipient, former));
    }

    private List<UUID> handOver(OrganizationId recipient, OrganizationId other, String... processCodes) {
        return ledger().transaction(tables -> tables.folders().handOver(recipient, other, Set.of(processCodes)));
    }

    private Set<String> processesOf(OrganizationId recipient) {
        return ledger().transaction(tables -> tables.folders().processesOf(recipient));
    }

    /** Sets every date and gives the files every status. */
    private static Folder full(Folder folder) {
        var files = folder.attachments();
        var full = folder.completed(SequentialIds.UNIQUE, TODAY)
                .with(files.get(1).received(new Stored("attachments/é/1", 1, "ZGlnZXN0", Verdict.CLEAN)))
                .with(files.get(2).received(new Stored("attachments/2", 2, "ZGlnZXN0", Verdict.INFECTED)))
                .with(files.get(3).rejected("0 bytes instead of the 4 declared"));
        for (var part : full.cases()) {
            full = full.with(part.moved(Status.HUBEE_NOTIFIED, TODAY.plusSeconds(1), Retention.USUAL)
                    .moved(Status.CLOSED, TODAY.plusSeconds(2), Retention.USUAL));
        }
        return full.marked(Status.CLOSED, TODAY.plus(Duration.ofDays(30)), TODAY.plusSeconds(3));
    }

    private void insert(Folder folder) {
        assertThat(ledger().<Boolean>transaction(tables -> tables.folders().insert(folder)))
                .isTrue();
    }

    private Optional<Folder> find(Folder folder) {
        return read(folders -> folders.find(folder.id()));
    }

    private Optional<Folder> read(Function<Folders, Optional<Folder>> query) {
        return ledger().transaction(tables -> query.apply(tables.folders()));
    }
}
