package relais.domain.event;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.mailbox.ActionType;
import relais.domain.process.Status;

/**
 * An action of one side of a case, in that side's words.
 *
 * @param author at most 255 characters
 * @param message to the other side, at most 1000 characters
 * @param comment among recipients only, at most 1000 characters; no operator ever sees it
 * @param notifies true if the other side shall find it in its mailbox
 * @param caseCurrentStatus the case's status in that side's view, never compared; the hub fills it in if absent
 * @param caseNewStatus the wanted status; an unknown or forbidden one moves nothing
 * @param partnerAttributes data between the two sides' software, at most 1024 characters
 */
public record Action(
        ActionType type,
        @Nullable String author,
        @Nullable String message,
        @Nullable String comment,
        boolean notifies,
        @Nullable String caseCurrentStatus,
        @Nullable String caseNewStatus,
        @Nullable String partnerAttributes) {

    /** True if this action repeats an earlier one, apart from the hub's own additions to it. */
    boolean repeats(Action earlier) {
        return (caseCurrentStatus == null || Objects.equals(caseCurrentStatus, earlier.caseCurrentStatus()))
                && from(null).equals(earlier.from(null));
    }

    Action from(@Nullable String currentStatus) {
        return new Action(type, author, message, comment, notifies, currentStatus, caseNewStatus, partnerAttributes);
    }

    Action withoutComment() {
        return new Action(type, author, message, null, notifies, caseCurrentStatus, caseNewStatus, partnerAttributes);
    }

    Optional<Status> wantedStatus() {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(caseNewStatus))
                .findFirst();
    }

    /** True if the action gives the case back to its recipient, under either name of that. */
    boolean givesBack() {
        return wantedStatus()
                .filter(wanted -> wanted == Status.HUBEE_NOTIFIED || wanted == Status.HUBEE_COMPLETED)
                .isPresent();
    }

    @Override
    public String toString() {
        return "Action[" + type + "…]";
    }
}
