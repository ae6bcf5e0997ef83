package relais.domain.membership;

import relais.domain.account.Role;

/** A fault of a decision about a person's place, as a code with its values. */
public sealed interface PlaceFault {

    /** The faults without a value. */
    enum Code implements PlaceFault {
        NO_FIRST_NAME,
        NO_LAST_NAME,
        /** The names have other signs than those of names, or are a web address. */
        INVALID_NAME,
        INVALID_PHONE,
        UNKNOWN_ADMINISTRATION,
        /** The invited person has the place already, and it is suspended. */
        SUSPENDED_THERE,
        /** Only a person who never logged in is invited again. */
        ALREADY_LOGGED_IN,
        /** A person who has logged in corrects the address alone. */
        CORRECTS_ADDRESS_ALONE,
        PRESENT_ADDRESS,
        INVITED_ADDRESS,
        IDENTITY_NOT_PROVED,
        /** Another administrator or the operator resets one's second factor. */
        OWN_SECOND_FACTOR,
        NO_REASON,
        OWN_SUSPENSION
    }

    /** The role is none of that kind of administration. */
    record RoleElsewhere(Role role) implements PlaceFault {}

    /** A right is asked for in a démarche to which the administration is not subscribed. */
    record NotSubscribed(String processCode) implements PlaceFault {}
}
