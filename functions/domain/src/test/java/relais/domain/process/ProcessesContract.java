package relais.domain.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Ledger;
import relais.domain.folder.Status;
import relais.domain.organization.Partners;

/** What every collection of démarches must do, whatever keeps it. */
public interface ProcessesContract {
    /** The same one throughout a test; it may hold what other tests left. */
    Ledger ledger();

    static List<Process> processes() {
        return List.of(KnownProcesses.ETAT_CIVIL, KnownProcesses.CERTDC, KnownProcesses.CONTACT, bare("NUE"));
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
    default void an_unknown_code_is_empty_and_case_counts() {
        ledger().write(tables -> tables.processes().save(KnownProcesses.CERTDC));

        assertThat(find("CertDC")).isEmpty();
    }

    /** One that takes no file, switched off, with a single status. */
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

    private Optional<Process> find(String code) {
        return ledger().transaction(tables -> tables.processes().find(code));
    }
}
