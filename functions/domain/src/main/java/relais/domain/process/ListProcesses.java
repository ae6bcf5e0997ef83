package relais.domain.process;

import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Order;
import relais.domain.Outcome;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Lists the démarches, page by page. */
public final class ListProcesses {
    private final Ledger ledger;

    public ListProcesses(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param companyRegister the SIRET of the operator whose démarches are listed; null for all */
    public Outcome<Page<Process>> list(
            Caller caller, @Nullable String companyRegister, Order<ProcessProperty> order, Window window) {
        return ledger.transaction(tables -> {
            if (!AccessPolicy.present(tables, caller).hasAny(Scope.ADMIN, Scope.OSL, Scope.DATAPASS)) {
                return Outcome.forbidden();
            }
            var all = tables.processes().all().stream()
                    .filter(each -> companyRegister == null
                            || companyRegister.equals(each.osl().companyRegister()))
                    .sorted(order.directed(order.property().upwards()))
                    .toList();
            return Outcome.done(window.of(all));
        });
    }
}
