package relais.domain.datapass;

import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;

/** Sets a waiting decision aside for the operator; its applied parts stay. */
public final class SetAsideDecision {
    private final Ledger ledger;

    public SetAsideDecision(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Sets the decision aside; succeeds if it no longer waits. */
    public Outcome<Outcome.Nothing> setAside(Visitor by, String fingerprint) {
        return ledger.transaction(tables -> {
            if (!PortalPolicy.allowsAnywhere(tables, by, Permission.KEEP_DATAPASS_CATALOGUE)) {
                return Outcome.forbidden();
            }
            tables.waitingDecisions().delete(fingerprint);
            return Outcome.done();
        });
    }
}
