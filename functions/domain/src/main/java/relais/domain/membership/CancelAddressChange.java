package relais.domain.membership;

import java.util.Set;
import relais.domain.Ledger;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Visitor;

/** A person keeps the address after all: the links sent to both open nothing any more; none sent: nothing. */
public final class CancelAddressChange {
    private final Ledger ledger;

    public CancelAddressChange(Ledger ledger) {
        this.ledger = ledger;
    }

    public void cancel(Visitor self) {
        ledger.write(tables -> {
            // as the confirmation does: of a link and a cancellation at once, one is first
            tables.accounts().lock(self.accountId());
            tables.links().delete(self.accountId(), Set.of(LinkKind.OLD_ADDRESS, LinkKind.NEW_ADDRESS));
        });
    }
}
