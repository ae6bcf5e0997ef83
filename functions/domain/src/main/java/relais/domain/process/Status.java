package relais.domain.process;

/** The statuses of a folder and of its cases. The names are the wire's. */
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

    /** A case's stage on its way. Statuses between which a case goes back and forth share a stage. */
    public int stage() {
        return switch (this) {
            case HUBEE_RECEIVED -> 0;
            case HUBEE_COMPLETED -> 1;
            case HUBEE_NOTIFIED -> 2;
            case SENT -> 3;
            case SI_RECEIVED -> 4;
            case IN_PROGRESS, ADD_AWAITING, SI_INTG_ERROR -> 5;
            case REFUSED, DONE -> 6;
            case CLOSED -> 7;
            case ARCHIVED -> 8;
        };
    }

    /** True if the case is on its way to its recipient or there, and not yet refused, done or closed. */
    public boolean isToBeTreated() {
        return compareTo(HUBEE_COMPLETED) >= 0 && compareTo(REFUSED) < 0;
    }

    /** True if the recipient has been notified, and so may see the case. */
    public boolean isNotified() {
        return compareTo(HUBEE_NOTIFIED) >= 0;
    }
}
