package relais.portal.desk;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.process.Status;
import relais.portal.FieldFaults;
import relais.portal.Form;

/**
 * A decision on one case or several, as typed.
 *
 * @param wanted the name of a status; empty if none is chosen
 * @param message to the applicant; empty if there is none
 */
record TypedDecision(String wanted, String message) {
    static final String WANTED = "devient";
    static final String MESSAGE = "message";

    static TypedDecision of(Form form) {
        return new TypedDecision(form.text(WANTED), CaseText.lines(form.text(MESSAGE)));
    }

    /** Empty if no status has that name. */
    Optional<Status> status() {
        return Arrays.stream(Status.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst();
    }

    @Nullable
    String messageOrNull() {
        return message.isEmpty() ? null : message;
    }

    /** @param silent the sentence for a message that is missing */
    FieldFaults faultsOfMessage(String silent) {
        var faults = CaseText.tooLong(MESSAGE, message);
        return message.isEmpty() && status().filter(TypedDecision::needsReason).isPresent()
                ? faults.and(MESSAGE, silent)
                : faults;
    }

    /** True if the applicant must be told what is missing, or why. */
    static boolean needsReason(Status wanted) {
        return wanted == Status.ADD_AWAITING || wanted == Status.REFUSED;
    }
}
