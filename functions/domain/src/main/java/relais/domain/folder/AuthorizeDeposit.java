package relais.domain.folder;

import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;
import relais.domain.access.Rights;

/** Whether a caller may deposit for a démarche at all, whatever its deposit is worth: that is said before what is wrong with it. */
public final class AuthorizeDeposit {

    private final Ledger ledger;

    public AuthorizeDeposit(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Done also when there is no such démarche: that is a fault of the deposit. */
    public Outcome<Nothing> authorize(Caller caller, String processCode) {
        return ledger.transaction(tables -> tables.processes()
                .find(processCode)
                .map(process -> Rights.mayDeposit(tables, caller, process.osl(), processCode)
                        ? Outcome.done()
                        : Outcome.<Nothing>forbidden())
                .orElseGet(Outcome::done));
    }
}
