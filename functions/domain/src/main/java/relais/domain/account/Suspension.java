package relais.domain.account;

import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import relais.domain.Paris;

/**
 * A loss of access, with its reason.
 *
 * @param words the reason as told to the person, 500 characters at most; may be empty
 */
public record Suspension(Reason reason, String words, Instant since) {
    /** « 2 mois », of the calendar in Paris (HUB-40). */
    private static final Period TO_REACTIVATE = Period.ofMonths(2);

    private static final int MAX_LENGTH = 500;

    public Suspension {
        words = words.strip();
        words = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
    }

    /** The reason of a suspension, which also decides who may reactivate. */
    public enum Reason {
        /** By an administrator of the administration (HUB-28). */
        BY_ADMINISTRATOR,
        /** By the operator, for a breach (HUB-35); the operator alone reactivates. */
        BY_OPERATOR,
        /** The quarterly question had no answer (HUB-39). */
        NO_ANSWER
    }

    /** The instant from which the account is to be erased; null if that is for a person to decide. */
    public @Nullable Instant erasedAt() {
        return switch (reason) {
            case NO_ANSWER -> since.atZone(Paris.ZONE).plus(TO_REACTIVATE).toInstant();
            case BY_ADMINISTRATOR, BY_OPERATOR -> null;
        };
    }

    boolean isOver(Instant now) {
        var end = erasedAt();
        return end != null && !now.isBefore(end);
    }
}
