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
 * Notes that an address refused a mail, for the pages that show the address. If an invitation was lost, its link becomes void
 * and the administrators who can correct the address are told once, or the operator if none is able to act.
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

    /** @param address the address that a mail did not reach; mails are owed only if an invited person has it */
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

    /** Marks the invitation as lost, which the person's page shows until another one is sent; false if it was lost before. */
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
