package relais.domain.process;

import relais.domain.folder.Status;

/**
 * When what a télédossier left behind goes; durations in days, from 0.
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

    public Retention {
        if (timeBeforeFileDeletion < 0 || timeBeforeArchiving < 0 || timeBeforeFolderDeletion < 0) {
            throw new IllegalArgumentException("a duration is at least 0 days");
        }
    }

    public Retention from(Status status) {
        return new Retention(status, timeBeforeFileDeletion, timeBeforeArchiving, timeBeforeFolderDeletion);
    }
}
