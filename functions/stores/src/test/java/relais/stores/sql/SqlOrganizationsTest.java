package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.organization.OrganizationsContract;

final class SqlOrganizationsTest implements OrganizationsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
