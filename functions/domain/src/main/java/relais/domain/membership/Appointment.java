package relais.domain.membership;

import java.util.UUID;

/** What became of an appointment; the account is there in each case, and there once. */
public sealed interface Appointment {
    UUID accountId();

    /** The address was unknown: an account was made, and its invitation is owed. */
    record Invited(UUID accountId) implements Appointment {}

    /** The person had an account: it has this place too, or a higher role there, and is told. */
    record Joined(UUID accountId) implements Appointment {}

    /** The person held that role there, or a higher one: nothing changed, and nobody is written to. */
    record Unchanged(UUID accountId) implements Appointment {}
}
