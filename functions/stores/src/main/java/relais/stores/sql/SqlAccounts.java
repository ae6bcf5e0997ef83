package relais.stores.sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Accounts;
import relais.domain.account.Role;
import relais.domain.person.EmailAddress;

/** Accounts as one transaction sees them; deleting one also deletes its links, its consents and its refused address. */
record SqlAccounts(AccountRows accounts, MembershipRows memberships, SqlLinks links, SqlConsents consents)
        implements Accounts {

    @Override
    public Optional<Account> find(UUID id) {
        return AccountRow.accounts(accounts.find(id)).stream().findFirst();
    }

    @Override
    public Optional<Account> find(EmailAddress email) {
        return AccountRow.accounts(accounts.find(email.value())).stream().findFirst();
    }

    @Override
    public Optional<Account> lock(UUID id) {
        // a second statement reads the account, so that it sees the writes that the lock waited for
        accounts.lock(id);
        return find(id);
    }

    @Override
    public List<Account> of(OrganizationId organization) {
        return AccountRow.accounts(accounts.findOf(organization.toString()));
    }

    @Override
    public List<Account> lockAllOf(OrganizationId organization) {
        accounts.lockName("people of " + organization);
        return of(organization);
    }

    @Override
    public List<Account> operators() {
        return AccountRow.accounts(accounts.findInRole(Role.NATIONAL_ADMINISTRATOR.name()));
    }

    @Override
    public boolean insert(Account account) {
        var inserted = !accounts.insert(AccountRow.of(account)).isEmpty();
        if (inserted) {
            memberships.insertAll(MembershipRow.of(account));
        }
        return inserted;
    }

    @Override
    public void update(Account account) {
        accounts.update(AccountRow.of(account));
        memberships.deleteByAccountId(account.id());
        memberships.insertAll(MembershipRow.of(account));
    }

    @Override
    public void delete(UUID id) {
        accounts.deleteRefusedAddress(id);
        links.deleteByAccountId(id);
        consents.deleteByAccountId(id);
        accounts.deleteById(id);
    }
}
