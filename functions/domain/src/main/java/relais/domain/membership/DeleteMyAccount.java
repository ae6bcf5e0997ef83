package relais.domain.membership;

import java.util.Optional;
import relais.domain.account.Visitor;

/** Erases a person's own account in every administration at once (HUB-37). */
public final class DeleteMyAccount {
    private final PlaceDecisions decisions;

    public DeleteMyAccount(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    public PlaceChange delete(Visitor self) {
        return decisions.decideOfSelf(self, self.organization(), (tables, account, place) -> {
            Optional<? extends PlaceChange> refusal = Succession.missing(tables, account, null);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            tables.accounts().delete(account.id());
            decisions.post().owe(tables, account.id(), MembershipMails.erased(account.person()));
            return new PlaceChange.Removed(true);
        });
    }
}
