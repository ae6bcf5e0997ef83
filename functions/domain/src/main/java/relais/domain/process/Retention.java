package relais.domain.process;

import java.time.Instant;
import java.time.LocalDate;
import relais.domain.Paris;

/**
 * When what a télédossier left behind goes; durations in days, from 0; an administrator gives {@link #LONGEST} at most.
 *
 * @param statusBeforeFileDeletion from which a case's files are no longer needed
 * @param timeBeforeFileDeletion in that status, until its files go
 * @param timeBeforeArchiving closed, until it is archived
 * @param timeBeforeFolderDeletion archived, until it goes
 */
public record Retention(
        Status statusBeforeFileDeletion,
        int timeBeforeFileDeletion,
        int timeBeforeArchiving,
        int timeBeforeFolderDeletion) {
    /** Where a démarche says nothing: the examples of HubEE's own OpenAPI file. */
    public static final Retention USUAL = new Retention(Status.CLOSED, 1, 1, 30);

    /** Ten years, in days: what is kept longer is an archive, which this hub is not. */
    public static final int LONGEST = 3650;

    public Retention {
        if (timeBeforeFileDeletion < 0 || timeBeforeArchiving < 0 || timeBeforeFolderDeletion < 0) {
            throw new IllegalArgumentException("a duration is at least 0 days");
        }
    }

    /** Whether a case in that status needs its files no more: it is the one named, or behind it on the way to the end. */
    public boolean releasesFiles(Status status) {
        return status == statusBeforeFileDeletion || status.stage() > statusBeforeFileDeletion.stage();
    }

    /** The day in Europe/Paris from which the files of a case that was released then are to go. */
    public LocalDate filesDueOn(Instant released) {
        return Paris.day(released).plusDays(timeBeforeFileDeletion + 1L);
    }

    public Retention from(Status status) {
        return new Retention(status, timeBeforeFileDeletion, timeBeforeArchiving, timeBeforeFolderDeletion);
    }
}
