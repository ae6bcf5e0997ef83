package relais.domain.process;

import java.time.Instant;
import java.time.LocalDate;
import relais.domain.Paris;

/**
 * The retention policy of a démarche's télédossiers. Durations are in days, from 0; an administrator sets {@link #LONGEST} at
 * most.
 *
 * @param statusBeforeFileDeletion the status from which a case no longer needs its files
 * @param timeBeforeFileDeletion delay from that status to the deletion of the files
 * @param timeBeforeArchiving delay from closing to archiving
 * @param timeBeforeFolderDeletion delay from archiving to deletion
 */
public record Retention(
        Status statusBeforeFileDeletion,
        int timeBeforeFileDeletion,
        int timeBeforeArchiving,
        int timeBeforeFolderDeletion) {
    /** The default policy, from the examples of HubEE's own OpenAPI file. */
    public static final Retention USUAL = new Retention(Status.CLOSED, 1, 1, 30);

    /** Ten years, in days. A longer retention would be an archive, which this hub is not. */
    public static final int LONGEST = 3650;

    public Retention {
        if (timeBeforeFileDeletion < 0 || timeBeforeArchiving < 0 || timeBeforeFolderDeletion < 0) {
            throw new IllegalArgumentException("a duration is at least 0 days");
        }
    }

    /** True if a case in that status no longer needs its files, since the status is the policy's or a later stage. */
    public boolean releasesFiles(Status status) {
        return status == statusBeforeFileDeletion || status.stage() > statusBeforeFileDeletion.stage();
    }

    /** The day in Europe/Paris on which the files of a case released at that instant are due for deletion. */
    public LocalDate filesDueOn(Instant released) {
        return Paris.day(released).plusDays(timeBeforeFileDeletion + 1L);
    }

    public Retention from(Status status) {
        return new Retention(status, timeBeforeFileDeletion, timeBeforeArchiving, timeBeforeFolderDeletion);
    }
}
