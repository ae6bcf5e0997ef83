package relais.domain.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Ledger;
import relais.domain.SequentialIds;
import relais.domain.organization.Partners;

/** Every collection of démarches must keep this contract. */
public interface ProcessesContract {
    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    static List<Process> processes() {
        return List.of(
                KnownProcesses.ETAT_CIVIL, KnownProcesses.CERTDC, KnownProcesses.CONTACT, bare("NUE"), whole("PLEINE"));
    }

    @BeforeEach
    default void organisations_are_known() {
        ledger().write(tables -> Partners.ALL.forEach(tables.organizations()::save));
    }

    @ParameterizedTest
    @MethodSource("processes")
    default void a_process_comes_back_with_every_property(Process process) {
        ledger().write(tables -> tables.processes().save(process));

        assertThat(find(process.code())).contains(process);
    }

    @Test
    default void saving_again_replaces() {
        var code = KnownProcesses.CONTACT.code();
        ledger().write(tables -> tables.processes().save(KnownProcesses.CONTACT));

        ledger().write(tables -> tables.processes().save(bare(code)));

        assertThat(find(code)).contains(bare(code));
    }

    @Test
    default void inserting_again_keeps_the_first() {
        var first = whole("P-" + SequentialIds.UNIQUE.next());

        var inserted = ledger().transaction(tables ->
                List.of(tables.processes().insert(first), tables.processes().insert(bare(first.code()))));

        assertThat(inserted).containsExactly(true, false);
        assertThat(find(first.code())).contains(first);
    }

    @Test
    default void all_come_by_code_capitals_first() {
        ledger().write(tables -> {
            tables.processes().save(bare("toutes-b"));
            tables.processes().save(bare("toutes-B"));
            tables.processes().save(bare("toutes-a"));
        });

        var codes = ledger().transaction(tables ->
                tables.processes().all().stream().map(Process::code).toList());

        assertThat(codes).isSorted().containsSubsequence("toutes-B", "toutes-a", "toutes-b");
    }

    @Test
    default void an_unknown_code_is_empty_and_case_counts() {
        ledger().write(tables -> tables.processes().save(KnownProcesses.CERTDC));

        assertThat(find("CertDC")).isEmpty();
    }

    /** A deactivated démarche that takes no file and has a single status. */
    private static Process bare(String code) {
        return new Process(
                code,
                "Démarche « nue » 🏛️",
                Partners.DGS,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                5_000_000_000L,
                Set.of(Status.SENT));
    }

    /** A démarche with every field set, each unlike the usual one. */
    private static Process whole(String code) {
        return new Process(
                code,
                "Démarche pleine",
                Partners.DGS,
                true,
                Set.of("b", "a"),
                Set.of(KnownProcesses.XML),
                Set.of(KnownProcesses.PDF),
                1,
                Set.of(Status.SENT, Status.DONE),
                false,
                SubscriptionValidation.MANUAL,
                new Retention(Status.IN_PROGRESS, 0, 60, 365),
                new Process.Notes("Ce qu'elle fait", "Décret n° 2017-602"),
                Instant.parse("2026-03-02T09:30:00Z"),
                Instant.parse("2026-03-03T09:30:00.123456Z"));
    }

    private Optional<Process> find(String code) {
        return ledger().transaction(tables -> tables.processes().find(code));
    }
}
