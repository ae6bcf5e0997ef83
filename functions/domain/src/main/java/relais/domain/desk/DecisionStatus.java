package relais.domain.desk;

/** What became of an agent's decision. */
public enum DecisionStatus {
    WAITS,
    SENT,
    WITHDRAWN,
    /** The case has moved, so that nothing was decided. */
    OVERTAKEN,
    /** The decision of another agent waits, so that nothing was decided. */
    ANOTHER_DECIDES
}
