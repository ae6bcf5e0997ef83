package relais.domain.membership;

import java.security.SecureRandom;
import java.util.List;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.PortalAddress;
import relais.domain.account.Visitor;
import relais.domain.person.EmailAddress;

/**
 * Sends a person who asks for another address a link at both, of which {@link ConfirmAddress} needs both. If the address has an
 * account already, only its holder is told.
 */
public final class ChangeMyAddress {
    private final PlaceDecisions decisions;
    private final SecureRandom random;
    private final PortalAddress portal;

    public ChangeMyAddress(PlaceDecisions decisions, SecureRandom random, PortalAddress portal) {
        this.decisions = decisions;
        this.random = random;
        this.portal = portal;
    }

    public PlaceChange ask(Visitor self, EmailAddress wanted) {
        return decisions.decideOfSelf(self, self.organization(), (tables, account, place) -> {
            if (wanted.equals(account.email())) {
                return new PlaceChange.Faulty(PlaceFault.Code.PRESENT_ADDRESS);
            }
            var tooMany = decisions.tooManyMails(self, wanted);
            if (tooMany.isPresent()) {
                return tooMany.get();
            }
            var holder = tables.accounts().find(wanted).map(Account::person);
            var now = decisions.clock().instant();
            for (var kind : List.of(LinkKind.OLD_ADDRESS, LinkKind.NEW_ADDRESS)) {
                var token = OpaqueToken.generate(random);
                tables.links()
                        .save(OneTimeLink.to(account.id(), kind, token, now).towards(wanted));
                var link = portal.link(kind, token);
                var mail = kind == LinkKind.OLD_ADDRESS
                        ? MembershipMails.oldAddress(account.person(), wanted, link)
                        : holder.map(MembershipMails::addressHeld)
                                .orElseGet(() -> MembershipMails.newAddress(account.person(), wanted, link));
                decisions.post().owe(tables, account.id(), mail);
            }
            return new PlaceChange.Done(account);
        });
    }
}
