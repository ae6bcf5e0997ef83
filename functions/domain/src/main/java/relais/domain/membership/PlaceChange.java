package relais.domain.membership;

import java.time.Duration;
import java.util.List;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.LastChange;
import relais.domain.person.Person;

/** The result of a decision about a person's place. */
public sealed interface PlaceChange {

    record Done(Account account) implements PlaceChange {}

    /** @param isErased true if it was the last place, and the account was erased */
    record Removed(boolean isErased) implements PlaceChange {}

    /** The request is not valid as it is. */
    record Faulty(List<PlaceFault> faults) implements PlaceChange {
        public Faulty {
            faults = List.copyOf(faults);
        }

        Faulty(PlaceFault fault) {
            this(List.of(fault));
        }
    }

    record Forbidden() implements PlaceChange {}

    /** The account is no member of that administration. */
    record Unknown() implements PlaceChange {}

    /**
     * The administration would have no administrator able to act.
     *
     * @param canTakeOver people who could be appointed first; empty if only the operator can help
     */
    record LastAdministrator(OrganizationId organization, List<Person> canTakeOver) implements PlaceChange {
        public LastAdministrator {
            canTakeOver = List.copyOf(canTakeOver);
        }
    }

    /** Another visitor changed it since it was shown, so nothing was done. */
    record Overtaken(LastChange last) implements PlaceChange {}

    /** The decision would send one mail too many, so nothing was done. */
    record SlowDown(Duration retryAfter) implements PlaceChange {}

    /** Only the operator may decide, because it suspended the account itself or the person has places elsewhere too. */
    record OperatorOnly() implements PlaceChange {}
}
