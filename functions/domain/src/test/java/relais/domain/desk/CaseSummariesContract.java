package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Ledger;
import relais.domain.Order;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.SequentialIds;
import relais.domain.Window;
import relais.domain.desk.CaseSummaries.CountKey;
import relais.domain.folder.Applicant;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.organization.Partners;
import relais.domain.process.Process;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/** Every store that lists cases must keep this contract. */
public interface CaseSummariesContract {
    Order<CaseOrder> NUMBERED = Order.ascending(CaseOrder.NUMBER);

    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void a_list_holds_the_cases_of_its_recipient_its_demarches_and_its_statuses() {
        var one = aProcess();
        var other = aProcess();
        var wanted = put(one, "1", Status.SI_RECEIVED, TODAY);
        put(one, "2", Status.DONE, TODAY);
        put(other, "3", Status.SI_RECEIVED, TODAY);

        assertThat(numbers(query(one, Status.SI_RECEIVED))).containsExactly("1");
        assertThat(find(MAIRIE_DE_CLAMART, query(one, Status.SI_RECEIVED)).items())
                .isEmpty();
        assertThat(find(query(one, Status.SI_RECEIVED)).getFirst())
                .isEqualTo(new CaseSummary(
                        wanted, "1", one.code(), aFolderOf("Martin"), Status.SI_RECEIVED, TODAY, TODAY, null));
    }

    @Test
    default void no_demarche_and_no_status_select_nothing() {
        var process = aProcess();
        put(process, "1", Status.DONE, TODAY);

        assertThat(find(query(Set.of(), Set.of(Status.DONE), List.of()))).isEmpty();
        assertThat(find(query(Set.of(process.code()), Set.of(), List.of()))).isEmpty();
    }

    @Test
    default void pages_follow_the_column_and_then_the_ids() {
        var process = aProcess();
        var first = put(process, "c", Status.DONE, TODAY);
        var second = put(process, "b", Status.REFUSED, TODAY);
        var third = put(process, "a", Status.DONE, TODAY.plusSeconds(60));
        var both = Set.of(Status.DONE, Status.REFUSED);
        var latest = new Order<>(CaseOrder.TRANSMITTED, true);

        assertThat(numbers(query(process, both, NUMBERED, Window.ALL))).containsExactly("a", "b", "c");
        assertThat(find(query(process, both, latest, Window.ALL)))
                .extracting(CaseSummary::id)
                .containsExactly(third, first, second);
        var page = find(MAIRIE_DE_METZ, query(process, both, NUMBERED, new Window(1, 1)));
        assertThat(page.items()).extracting(CaseSummary::externalId).containsExactly("b");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.offset()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "noel, 'Noël'", "N’DIAYE, 'N''Diaye'", "NDIAYE DUPONT, 'NDiaye-Dupont'", "dupont, 'Martin-Dupont'",
        "oeuvrard, 'Œuvrard'", "zoe noel, 'Noël'", "le  goff, 'Le Goff'", "80%, '80% réel'"
    })
    default void a_name_is_found_whatever_its_case_accents_and_hyphens(String typed, String lastName) {
        var process = aProcess();
        put(process, "1", Status.DONE, TODAY, new Applicant("Zoé", lastName, null));
        put(process, "2", Status.DONE, TODAY, new Applicant("Paul", "Petit", null));

        assertThat(find(query(Set.of(process.code()), Set.of(Status.DONE), SearchKey.words(typed))))
                .extracting(CaseSummary::externalId)
                .containsExactly("1");
    }

    @Test
    default void a_part_of_the_number_finds_its_case() {
        var process = aProcess();
        put(process, "DILA-AEC-0042", Status.DONE, TODAY);
        put(process, "DILA-AEC-0043", Status.DONE, TODAY);

        assertThat(numbers(query(Set.of(process.code()), Set.of(Status.DONE), SearchKey.words("aec-0042"))))
                .containsExactly("DILA-AEC-0042");
    }

    @Test
    default void a_period_has_its_first_instant_and_not_its_last() {
        var process = aProcess();
        put(process, "1", Status.DONE, TODAY.minusMillis(1));
        put(process, "2", Status.DONE, TODAY);
        put(process, "3", Status.DONE, TODAY.plusSeconds(60));
        var period = new CaseQuery(
                Set.of(process.code()),
                Set.of(Status.DONE),
                TODAY,
                TODAY.plusSeconds(60),
                null,
                List.of(),
                NUMBERED,
                Window.ALL);

        assertThat(numbers(period)).containsExactly("2");
    }

    @Test
    default void cases_are_counted_by_demarche_and_status_and_by_the_day_of_their_deletion() {
        var process = aProcess();
        put(process, "1", Status.CLOSED, TODAY);
        put(process, "2", Status.CLOSED, TODAY);
        put(process, "3", Status.SI_RECEIVED, TODAY);
        put(process, "4", Status.HUBEE_RECEIVED, TODAY);
        var due = Retention.USUAL.filesDueOn(TODAY);

        assertThat(counts(process))
                .isEqualTo(Map.of(
                        new CountKey(process.code(), Status.CLOSED), 2,
                        new CountKey(process.code(), Status.SI_RECEIVED), 1));
        assertThat(dueBy(process, due)).isEqualTo(2);
        assertThat(dueBy(process, due.minusDays(1))).isZero();
    }

    @Test
    default void a_case_is_late_once_its_status_has_lasted_too_long() {
        var process = aProcess();
        put(process, "new", Status.SENT, TODAY);
        put(process, "received", Status.SI_RECEIVED, TODAY);
        put(process, "begun", Status.IN_PROGRESS, TODAY);
        put(process, "done", Status.DONE, TODAY);

        assertThat(late(process, TODAY.plus(Duration.ofDays(2)).minusMillis(1))).isEmpty();
        assertThat(late(process, TODAY.plus(Duration.ofDays(2)))).containsExactly("new");
        assertThat(late(process, TODAY.plus(Duration.ofDays(3)))).containsExactly("new", "received");
        assertThat(late(process, TODAY.plus(Duration.ofDays(10)))).containsExactly("begun", "new", "received");
    }

    @Test
    default void the_count_of_a_list_looks_at_no_window() {
        var process = aProcess();
        put(process, "1", Status.SENT, TODAY.minusMillis(1));
        put(process, "2", Status.SENT, TODAY);
        put(process, "3", Status.DONE, TODAY);
        var first = query(process, Set.of(Status.SENT), NUMBERED, new Window(0, 1));

        assertThat(count(first)).isEqualTo(2);
        assertThat(count(first.since(TODAY))).isEqualTo(1);
    }

    private List<String> late(Process process, Instant now) {
        var statuses = EnumSet.range(Status.HUBEE_NOTIFIED, Status.ARCHIVED);
        var query = query(process, statuses, NUMBERED, Window.ALL).late(now);
        assertThat(numbers(query)).hasSize(count(query));
        return numbers(query);
    }

    private int count(CaseQuery query) {
        return ledger().transaction(tables -> tables.caseSummaries().count(MAIRIE_DE_METZ, query));
    }

    @Test
    default void files_that_are_gone_are_not_soon_deleted() {
        var process = aProcess();
        put(process, "1", Status.CLOSED, TODAY);
        var last = Retention.USUAL.filesDueOn(TODAY).plusDays(Worklist.DELETION_NOTICE_DAYS);

        assertThat(dueBy(process, last)).isEqualTo(1);
        assertThat(numbers(dueQuery(process, last))).containsExactly("1");
        assertThat(dueBy(process, last.plusDays(1))).isZero();
        assertThat(find(dueQuery(process, last.plusDays(1)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CaseOrder.class)
    default void a_search_and_a_list_have_the_same_order(CaseOrder column) {
        var process = aProcess();
        for (var number = 0; number < 6; number++) {
            put(
                    process,
                    "n-" + number * 7 % 6,
                    number % 2 == 0 ? Status.DONE : Status.REFUSED,
                    TODAY.plusSeconds(number * 5 % 6),
                    new Applicant("Zoé", "Martin" + number * 11 % 6, null));
        }
        var order = new Order<>(column, true);
        var list = new CaseQuery(
                Set.of(process.code()),
                Set.of(Status.DONE, Status.REFUSED),
                null,
                null,
                null,
                List.of(),
                order,
                new Window(2, 3));
        var search = new CaseQuery(
                list.processCodes(), list.statuses(), null, null, null, List.of("martin"), order, list.window());

        assertThat(numbers(list)).hasSize(3).isEqualTo(numbers(search));
    }

    @Test
    default void names_longer_than_an_entry_of_an_index_are_found() {
        var process = aProcess();
        put(process, "1", Status.DONE, TODAY, new Applicant("\uFDFA".repeat(255), "\uD842\uDFB7".repeat(255), null));

        assertThat(numbers(query(process, Status.DONE))).containsExactly("1");
    }

    private static CaseQuery dueQuery(Process process, LocalDate last) {
        return new CaseQuery(
                Set.of(process.code()), Set.of(Status.CLOSED), null, null, last, List.of(), NUMBERED, Window.ALL);
    }

    private int dueBy(Process process, LocalDate day) {
        return ledger().transaction(
                        tables -> tables.caseSummaries().dueBy(MAIRIE_DE_METZ, Set.of(process.code()), day));
    }

    private Map<CountKey, Integer> counts(Process process) {
        return ledger().transaction(tables -> tables.caseSummaries().counts(MAIRIE_DE_METZ, Set.of(process.code())));
    }

    private List<CaseSummary> find(CaseQuery query) {
        return find(MAIRIE_DE_METZ, query).items();
    }

    private Page<CaseSummary> find(OrganizationId recipient, CaseQuery query) {
        return ledger().transaction(tables -> tables.caseSummaries().find(recipient, query));
    }

    private List<String> numbers(CaseQuery query) {
        return find(query).stream().map(CaseSummary::externalId).toList();
    }

    private static CaseQuery query(Process process, Status status) {
        return query(Set.of(process.code()), Set.of(status), List.of());
    }

    private static CaseQuery query(Set<String> codes, Set<Status> statuses, List<String> words) {
        return new CaseQuery(codes, statuses, null, null, null, words, NUMBERED, Window.ALL);
    }

    private static CaseQuery query(Process process, Set<Status> statuses, Order<CaseOrder> order, Window window) {
        return new CaseQuery(Set.of(process.code()), statuses, null, null, null, List.of(), order, window);
    }

    private static Process aProcess() {
        var code = "desk-" + SequentialIds.UNIQUE.next();
        return new Process(code, code, DILA, true, Set.of("*"), Set.of(), Set.of(), 1, Set.of(Status.SENT));
    }

    private static Applicant aFolderOf(String lastName) {
        return new Applicant("Claude", lastName, "claude.martin@example.org");
    }

    private UUID put(Process process, String number, Status status, Instant transmitted) {
        return put(process, number, status, transmitted, aFolderOf("Martin"));
    }

    private UUID put(Process process, String number, Status status, Instant transmitted, Applicant applicant) {
        return ledger().transaction(tables -> {
            Partners.ALL.forEach(tables.organizations()::save);
            var folder =
                    aFolder().about(process).of(applicant).to(MAIRIE_DE_METZ).build();
            var part = folder.cases().getFirst();
            var told = part.moved(Status.HUBEE_NOTIFIED, transmitted, Retention.USUAL);
            var moved = (status == Status.HUBEE_RECEIVED ? part : told.moved(status, transmitted, Retention.USUAL));
            tables.folders().insert(renumbered(folder.with(moved), number));
            return moved.id();
        });
    }

    private static Folder renumbered(Folder folder, String number) {
        var part = folder.cases().getFirst();
        return folder.with(new Case(
                part.id(),
                number,
                part.recipient(),
                part.partnerAttributes(),
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
}
