package relais.domain.membership;

import java.util.Set;
import relais.domain.Ledger;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Visitor;

/** Cancels a person's change of address by voiding the links sent to both addresses; does nothing if none was sent. */
public final class CancelAddressChange {
    private final Ledger ledger;

    public CancelAddressChange(Ledger ledger) {
        this.ledger = ledger;
    }

    public void cancel(Visitor self) {
        ledger.write(tables -> {
            // locks the account as the confirmation does, so that of a link and a cancellation at once one comes first
            tables.accounts().lock(self.accountId());
            tables.links().delete(self.accountId(), Set.of(LinkKind.OLD_ADDRESS, LinkKind.NEW_ADDRESS));
        });
    }
}
