package relais.domain.mailbox;

/** What a mailbox tells of an event. */
public record EventState(ActionType actionType, EventStatus status) {}
