package relais.domain.membership;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.PortalAddress;
import relais.domain.account.Post;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/**
 * Gives people their place in an administration, within the decision of DataPass or an administrator. One address has one
 * account, and no appointment lowers a role. The administration's administrators are told of another administrator. The caller
 * dispatches the effects of the account's id after its decision.
 */
public final class Appointments {
    private final Ids ids;
    private final SecureRandom random;
    private final Post post;
    private final PortalAddress portal;
    private final Clock clock;

    public Appointments(Ids ids, SecureRandom random, PortalAddress portal, Clock clock) {
        this.ids = ids;
        this.random = random;
        this.post = new Post(ids, clock);
        this.portal = portal;
        this.clock = clock;
    }

    /**
     * @param role one of that kind of administration
     * @param rights added to the person's rights there; the higher of two counts
     * @param by the appointing person or system, as the mail names it, « DataPass », « Jeanne Martin »
     */
    public Appointment appoint(
            Tables tables,
            Person person,
            OrganizationId organization,
            Role role,
            Map<String, Right> rights,
            String by) {
        var membership = new Membership(organization, role, rights, null, clock.instant());
        var account = Account.invited(ids.next(), person, membership);
        if (tables.accounts().insert(account)) {
            invite(tables, account, membership, by);
            tellAdministrators(tables, account, membership, by);
            return new Appointment.Invited(account.id());
        }
        var known = tables.accounts().find(person.email()).orElseThrow();
        return join(tables, tables.accounts().lock(known.id()).orElseThrow(), membership, by);
    }

    /** Sends a new invitation to a person who has not logged in yet; the former one becomes void. */
    public void inviteAgain(Tables tables, Account account, OrganizationId organization, String by) {
        account.in(organization).ifPresent(membership -> invite(tables, account, membership, by));
    }

    /**
     * Reactivates the account and its place, and invites the person anew, so that only a reader of the mailbox gets in, with a
     * new password. It does not matter who suspended them.
     */
    void readmit(Tables tables, Account account, OrganizationId organization, String by) {
        account.in(organization).ifPresent(held -> {
            var membership = held.suspended(null);
            var back = account.reactivated(clock.instant()).with(membership).withoutPassword();
            tables.accounts().update(back);
            invite(tables, back, membership, by);
        });
    }

    /** Lowers a local administrator to an agent, rights unchanged; does nothing if that address has no such role there. */
    public void lower(Tables tables, EmailAddress email, OrganizationId organization) {
        tables.accounts()
                .find(email)
                .flatMap(found -> tables.accounts().lock(found.id()))
                .ifPresent(account -> account.in(organization)
                        .filter(held -> held.role() == Role.LOCAL_ADMINISTRATOR)
                        .map(held -> account.with(held.as(Role.AGENT)))
                        .ifPresent(tables.accounts()::update));
    }

    private Appointment join(Tables tables, Account account, Membership wanted, String by) {
        var held = account.in(wanted.organization()).orElse(null);
        var membership = held == null ? wanted : raised(held, wanted);
        if (membership.equals(held)) {
            return new Appointment.Unchanged(account.id());
        }
        tables.accounts().update(account.with(membership));
        if (held == null || !held.role().isAdministrator()) {
            tellAdministrators(tables, account, membership, by);
        }
        if (account.isInvited()) {
            invite(tables, account, membership, by);
        } else {
            var name = Post.called(tables, membership.organization()).the();
            post.owe(
                    tables,
                    account.id(),
                    MembershipMails.joined(account.person(), name, membership.role(), by, portal));
        }
        return new Appointment.Joined(account.id());
    }

    private static Membership raised(Membership held, Membership wanted) {
        var rights = new HashMap<>(held.rights());
        wanted.rights().forEach((code, right) -> rights.merge(code, right, Right::orHigher));
        return held.as(held.role().orHigher(wanted.role())).holding(rights);
    }

    private void tellAdministrators(Tables tables, Account appointed, Membership membership, String by) {
        var organization = membership.organization();
        if (!membership.role().isAdministrator()) {
            return;
        }
        var name = Post.called(tables, organization).the();
        tables.accounts().of(organization).stream()
                .filter(each -> each.administers(organization) && !each.id().equals(appointed.id()))
                .map(each -> MembershipMails.newAdministrator(each.person(), appointed.person(), name, by))
                .forEach(mail -> post.owe(tables, appointed.id(), mail));
    }

    private void invite(Tables tables, Account account, Membership membership, String by) {
        var token = OpaqueToken.generate(random);
        tables.links().save(OneTimeLink.to(account.id(), LinkKind.INVITATION, token, clock.instant()));
        var name = Post.called(tables, membership.organization()).the();
        var link = portal.link(LinkKind.INVITATION, token);
        var contact = contact(tables, account, membership.organization());
        post.owe(
                tables,
                account.id(),
                MembershipMails.invitation(account.person(), name, membership.role(), by, link, contact));
    }

    /**
     * The contact for an invited person, which is an administrator of the administration or, without one, the hub's support.
     */
    private String contact(Tables tables, Account invited, OrganizationId organization) {
        return tables.accounts().of(organization).stream()
                .filter(each -> each.administers(organization) && !each.id().equals(invited.id()))
                .map(each -> each.person().fullName())
                .findFirst()
                .orElseGet(portal::support);
    }
}
