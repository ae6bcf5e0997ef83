package relais.stores;

import relais.domain.Ledger;
import relais.domain.organization.OrganizationsContract;

final class SqlOrganizationsTest implements OrganizationsContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
