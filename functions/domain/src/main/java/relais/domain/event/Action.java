package relais.domain.event;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.mailbox.ActionType;
import relais.domain.process.Status;

/**
 * What a side says that it does, in its own words.
 *
 * @param author at most 255 characters
 * @param message to the other side, at most 1000 characters
 * @param comment among recipients only, at most 1000 characters: no operator ever sees it
 * @param notifies whether the other side is to find it in its mailbox
 * @param caseCurrentStatus what that side believes, compared with nothing; filled by the hub when absent
 * @param caseNewStatus the status wanted; whatever is no status, or not allowed, moves nothing
 * @param partnerAttributes what the two sides tell each other's software, at most 1024 characters
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

    /** Whether saying this is saying again what was said; what the hub filled in does not make it another. */
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

    /** Whether it gives the case back to its recipient, under either of the two names of that. */
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
