package relais.domain.attachment;

/** The antivirus's verdict on stored bytes. */
public enum Verdict {
    AWAITED,
    CLEAN,
    INFECTED
}
