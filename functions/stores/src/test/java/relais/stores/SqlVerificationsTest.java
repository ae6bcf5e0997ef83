package relais.stores;

import relais.domain.Ledger;
import relais.domain.verification.VerificationsContract;

final class SqlVerificationsTest implements VerificationsContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
