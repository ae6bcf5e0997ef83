package relais.domain.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.person.EmailAddress;

/** The accounts, at most one for an address. */
public interface Accounts {
    Optional<Account> find(UUID id);

    Optional<Account> find(EmailAddress email);

    /** Like {@link #find(UUID)}, and locks the account until the transaction ends. */
    Optional<Account> lock(UUID id);

    /** The accounts of an administration, by name then id. */
    List<Account> of(OrganizationId organization);

    /**
     * Like {@link #of}, for a decision that counts them, and makes other callers for that administration wait until the
     * transaction ends. The account to change must be locked first.
     */
    List<Account> lockAllOf(OrganizationId organization);

    /** The accounts of the national administrators, by name then id. */
    List<Account> operators();

    /** Adds an account unless its address is taken; returns true if it did. */
    boolean insert(Account account);

    /** Replaces an account, memberships and rights included. */
    void update(Account account);

    /** Erases an account and all that is kept of the person, links and consents included. */
    void delete(UUID id);
}
