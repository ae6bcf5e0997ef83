package relais.domain.mailbox;

/** The kind of an event's action. The names are the wire's. */
public enum ActionType {
    STATUS_UPDATE,
    ATTACH_DEPOSIT,
    ATTACH_DL,
    ATTACH_DL_ALL,
    COM_ADD,
    SENDING_MESSAGE,
    /** A status update under another name, which one real client sends. */
    ADD_AWAITING
}
