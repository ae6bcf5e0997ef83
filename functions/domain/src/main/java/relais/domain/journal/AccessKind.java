package relais.domain.journal;

/** The content that an access hands over. */
public enum AccessKind {
    /** A list that names applicants. */
    LIST,
    LIST_EXPORT,
    CASE,
    PREVIEW,
    FILE,
    /** All files of a case at once. */
    ARCHIVE,
    JOURNAL_EXPORT
}
