package relais.domain.journal;

/** The content that an access hands over, or brings. */
public enum AccessKind {
    /** A list that names applicants. */
    LIST,
    LIST_EXPORT,
    CASE,
    PREVIEW,
    FILE,
    /** All files of a case at once. */
    ARCHIVE,
    /** Documents sent into a case. */
    DEPOSIT,
    JOURNAL_EXPORT
}
