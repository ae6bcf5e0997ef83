package relais.domain.membership;

import java.time.Duration;
import java.util.List;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.LastChange;
import relais.domain.person.Person;

/** What became of a decision about a person's place. */
public sealed interface PlaceChange {

    record Done(Account account) implements PlaceChange {}

    /** @param isErased whether it was the last place, and the account went with all that is known of the person */
    record Removed(boolean isErased) implements PlaceChange {}

    /** The request cannot be honoured as it is; one sentence a fault, in French. */
    record Faulty(List<String> faults) implements PlaceChange {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    record Forbidden() implements PlaceChange {}

    /** Nobody of that administration. */
    record Unknown() implements PlaceChange {}

    /**
     * The administration would have no administrator able to act.
     *
     * @param canTakeOver who could be appointed first; nobody: the operator can
     */
    record LastAdministrator(OrganizationId organization, List<Person> canTakeOver) implements PlaceChange {
        public LastAdministrator {
            canTakeOver = List.copyOf(canTakeOver);
        }
    }

    /** Somebody else changed it since it was shown; nothing was done. */
    record Overtaken(LastChange last) implements PlaceChange {}

    /** It would send one mail too many; nothing was done. */
    record SlowDown(Duration retryAfter) implements PlaceChange {}

    /** Only the operator may: it suspended the account itself, or the person administers elsewhere too. */
    record OperatorOnly() implements PlaceChange {}
}
