package relais.domain.mailbox;

/** An event's state as a mailbox shows it. */
public record EventState(ActionType actionType, EventStatus status) {}
