package relais.domain.scan;

import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;

/** Sets whether a démarche accepts files that the antivirus cannot read, for verdicts to come. */
public final class AcceptEncryptedFiles {
    private final Ledger ledger;

    public AcceptEncryptedFiles(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return missing for an unknown démarche */
    public Outcome<Nothing> set(Visitor by, String processCode, boolean areAccepted) {
        return ledger.transaction(tables -> {
            if (!PortalPolicy.allowsAnywhere(tables, by, Permission.KEEP_ANTIVIRUS)) {
                return Outcome.forbidden();
            }
            if (tables.processes().find(processCode).isEmpty()) {
                return Outcome.missing("Process");
            }
            if (areAccepted) {
                tables.encryptedFiles().accept(processCode);
            } else {
                tables.encryptedFiles().refuse(processCode);
            }
            return Outcome.done();
        });
    }
}
