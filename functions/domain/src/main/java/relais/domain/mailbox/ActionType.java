package relais.domain.mailbox;

/** What a side does in telling of it; the names are the wire's. */
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
