package relais.domain.operator;

import java.time.Instant;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.organization.Organization;

/** What who runs the hub looks for among the administrations; by name, then id. */
public interface Administrations {

    Page<Organization> find(AdministrationCriteria sought, Window window);

    /** Those with people or a subscription in force, of whom nobody {@link Leadership#leads}. */
    Page<Organization> leaderless(Instant now, Window window);
}
