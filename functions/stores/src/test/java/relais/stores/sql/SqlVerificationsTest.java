package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.verification.VerificationsContract;

final class SqlVerificationsTest implements VerificationsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
