package relais.domain.migration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import relais.domain.OrganizationId;

/** The agreements to migrations, at most one for a source and a target, and the migrations that took place. */
public interface Migrations {

    /** Adds an agreement, or replaces the one of the same source and target. */
    void agree(Agreement agreement);

    Optional<Agreement> agreement(OrganizationId source, OrganizationId target);

    /** The agreements of that target, latest first, valid or not. */
    List<Agreement> agreements(OrganizationId target);

    /** Removes an agreement; does nothing if there is none. */
    void withdraw(OrganizationId source, OrganizationId target);

    /** Removes the agreements made before that instant; returns their number. */
    int forgetAgreements(Instant before);

    void note(Migration migration);

    /** True if cases ever moved from the source to the target, not counting moves back. */
    boolean tookPlace(OrganizationId source, OrganizationId target);

    /** The latest migration away from that source, unless its cases went back since. */
    Optional<Migration> lastFrom(OrganizationId source);
}
