package relais.domain.membership;

import java.time.Clock;
import java.util.List;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Post;
import relais.domain.person.EmailAddress;

/**
 * A mail did not arrive: the pages that show its address say so. If it was an invitation, who can correct the address is told, once,
 * and the link that was lost opens nothing any more. Where an administration has nobody to act, that is the operator.
 */
public final class TellLostInvitation {
    private final Ledger ledger;
    private final Post post;
    private final Clock clock;

    public TellLostInvitation(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.post = new Post(ids, clock);
        this.clock = clock;
    }

    /** @param address to which a mail was not delivered; of nobody who is invited and has not come yet: nobody is told */
    public void tell(String address) {
        ledger.write(tables -> {
            tables.refusedAddresses().note(address, clock.instant());
            EmailAddress.read(address)
                    .flatMap(each -> tables.accounts().find(each))
                    .filter(Account::isInvited)
                    .filter(account -> isLost(tables, account))
                    .ifPresent(account ->
                            account.memberships().forEach(place -> tell(tables, account, place.organization())));
        });
    }

    /** The page of the person says so until another invitation is sent. */
    private boolean isLost(Tables tables, Account account) {
        var link = tables.links()
                .find(account.id(), LinkKind.INVITATION)
                .filter(each -> each.lostAt() == null)
                .filter(tables.links()::take);
        link.ifPresent(each -> tables.links().save(each.lost(clock.instant())));
        return link.isPresent();
    }

    private void tell(Tables tables, Account account, OrganizationId organization) {
        var name = Post.called(tables, organization).the();
        readers(tables, organization)
                .forEach(reader -> post.owe(
                        tables, reader.id(), MembershipMails.lostInvitation(reader.person(), account.person(), name)));
    }

    private static List<Account> readers(Tables tables, OrganizationId organization) {
        var administrators = tables.accounts().of(organization).stream()
                .filter(each -> each.administers(organization))
                .toList();
        return administrators.isEmpty()
                ? tables.accounts().operators().stream()
                        .filter(each ->
                                each.memberships().stream().anyMatch(place -> each.administers(place.organization())))
                        .toList()
                : administrators;
    }
}
