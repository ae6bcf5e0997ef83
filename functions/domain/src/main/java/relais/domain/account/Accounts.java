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

    /** Like {@link #find(UUID)}; until the transaction ends, nobody else locks it. */
    Optional<Account> lock(UUID id);

    /** Those of an administration, by name then id. */
    List<Account> of(OrganizationId organization);

    /**
     * Like {@link #of}, for a decision that counts them: until the transaction ends, nobody else is answered for that
     * administration. To be asked after the account to change was locked.
     */
    List<Account> lockAllOf(OrganizationId organization);

    /** The national administrators, by name then id. */
    List<Account> operators();

    /** Adds it unless one of the same address is there; says whether it did. */
    boolean insert(Account account);

    /** Replaces it, memberships and rights included. */
    void update(Account account);

    /** Nothing of the person remains, links and consents included. */
    void delete(UUID id);
}
