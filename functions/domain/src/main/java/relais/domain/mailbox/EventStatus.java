package relais.domain.mailbox;

/** The progress of an event, never backwards. The names are the wire's. */
public enum EventStatus {
    /** Files of the event are still awaited. */
    IN_PROGRESS,
    SENT,
    RECEIVED
}
