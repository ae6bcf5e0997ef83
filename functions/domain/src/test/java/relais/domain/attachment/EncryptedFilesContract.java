package relais.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;

import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;

/** Every store of the démarches that take encrypted files must keep this contract. */
public interface EncryptedFilesContract {
    /** Returns the same ledger throughout a test, empty before it. */
    Ledger ledger();

    @Test
    default void a_demarche_takes_encrypted_files_while_it_is_named() {
        ledger().write(tables -> {
            tables.processes().save(ETAT_CIVIL);
            tables.processes().save(CERTDC);
            tables.encryptedFiles().accept(ETAT_CIVIL.code());
            tables.encryptedFiles().accept(ETAT_CIVIL.code());
        });

        assertThat(isTaken(ETAT_CIVIL.code())).isTrue();
        assertThat(isTaken(CERTDC.code())).isFalse();
        Set<String> taken =
                ledger().transaction(tables -> tables.encryptedFiles().acceptedBy());
        assertThat(taken).contains(ETAT_CIVIL.code()).doesNotContain(CERTDC.code());

        ledger().write(tables -> {
            tables.encryptedFiles().refuse(ETAT_CIVIL.code());
            tables.encryptedFiles().refuse(ETAT_CIVIL.code());
        });
        assertThat(isTaken(ETAT_CIVIL.code())).isFalse();
    }

    private boolean isTaken(String code) {
        return ledger().transaction(tables -> tables.encryptedFiles().areAccepted(code));
    }
}
