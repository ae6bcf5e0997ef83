package relais.domain.operator;

import java.time.Instant;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.organization.Organization;

/** The operator's queries on the administrations, ordered by name, then id. */
public interface Administrations {

    Page<Organization> find(AdministrationCriteria sought, Window window);

    /** The administrations with people or a subscription in force but without an account that {@link Leadership#leads}. */
    Page<Organization> leaderless(Instant now, Window window);
}
