package relais.domain.migration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import relais.domain.OrganizationId;

/** The agreements to migrations, at most one for a source and a target, and the migrations that took place. */
public interface Migrations {

    /** Replaces the one of the same source and target. */
    void agree(Agreement agreement);

    Optional<Agreement> agreement(OrganizationId source, OrganizationId target);

    /** Those of that target, latest first, whether or not they are still worth anything. */
    List<Agreement> agreements(OrganizationId target);

    /** No such agreement: nothing. */
    void withdraw(OrganizationId source, OrganizationId target);

    /** Removes the agreements made before that instant; says how many. */
    int forgetAgreements(Instant before);

    void note(Migration migration);

    /** Whether cases ever went from the one to the other, not counting ways back. */
    boolean tookPlace(OrganizationId source, OrganizationId target);

    /** The latest that took cases from there, unless they went back since. */
    Optional<Migration> lastFrom(OrganizationId source);
}
