package relais.domain.datapass;

import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;

/** The operator says that nothing more is to be done with a waiting decision; what was applied of it stays. */
public final class SetAsideDecision {
    private final Ledger ledger;

    public SetAsideDecision(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A decision that does not wait any more is as good as set aside. */
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
