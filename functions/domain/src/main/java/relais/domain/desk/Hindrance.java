package relais.domain.desk;

/** The reason why an agent's decision leaves a case as it is. */
public enum Hindrance {
    /** The agent may consult the case, not treat it. */
    ONLY_CONSULTED,
    SOFTWARE_TREATS,
    ALREADY_THERE,
    /** The démarche does not have the wanted status. */
    NO_SUCH_STEP,
    /** No move leads from the present status to the wanted one. */
    NO_WAY,
    ANOTHER_DECIDES,
    /** No agent has opened the case, or the operator has written since. */
    UNREAD,
    /** The case has moved since the agent saw it. */
    MOVED,
    /** A store failed; the decision can be taken again. */
    FAILED
}
