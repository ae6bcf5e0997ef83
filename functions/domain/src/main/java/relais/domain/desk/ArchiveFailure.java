package relais.domain.desk;

/** The reason why an archive cannot be made. */
public enum ArchiveFailure {
    /** A file or a case has gone since the archive was asked for. */
    FILE_GONE,
    /** Its files are together larger than {@link PrepareArchive#LARGEST}. */
    TOO_LARGE,
    /** Each attempt failed. */
    FAILED_TOO_OFTEN
}
