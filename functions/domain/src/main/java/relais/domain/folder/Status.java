package relais.domain.folder;

/** The statuses of a folder and of its cases; the names are the wire's. */
public enum Status {
    HUBEE_RECEIVED,
    HUBEE_COMPLETED,
    HUBEE_NOTIFIED,
    SENT,
    SI_RECEIVED,
    IN_PROGRESS,
    ADD_AWAITING,
    SI_INTG_ERROR,
    REFUSED,
    DONE,
    CLOSED,
    ARCHIVED;

    /** Whether it goes to its recipient, or went, and is not at its end there. */
    public boolean isToBeTreated() {
        return compareTo(HUBEE_COMPLETED) >= 0 && compareTo(REFUSED) < 0;
    }

    /** Whether the recipient has been told, and so may see the case. */
    public boolean isNotified() {
        return compareTo(HUBEE_NOTIFIED) >= 0;
    }
}
