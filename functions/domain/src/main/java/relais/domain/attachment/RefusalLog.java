package relais.domain.attachment;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Tells the operator of the hub, by a line of the log that an alarm counts, that the antivirus refused a file. */
public final class RefusalLog {
    /** The pattern of the alarm in the template. */
    public static final String WARNING = "the antivirus refused file";

    private static final Logger LOG = System.getLogger(RefusalLog.class.getName());

    private RefusalLog() {}

    /** @param id of its attachment, which says nothing of a person */
    public static void warn(UUID id, Verdict verdict) {
        LOG.log(Level.WARNING, WARNING + " {0}: {1}", id, verdict);
    }
}
