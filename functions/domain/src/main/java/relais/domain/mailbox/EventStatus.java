package relais.domain.mailbox;

/** How far an event has come, never backwards; the names are the wire's. */
public enum EventStatus {
    /** Its files are still awaited. */
    IN_PROGRESS,
    SENT,
    RECEIVED
}
