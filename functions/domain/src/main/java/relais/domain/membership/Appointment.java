package relais.domain.membership;

import java.util.UUID;

/** The result of an appointment. The account exists in each case, once. */
public sealed interface Appointment {
    UUID accountId();

    /** The address was unknown, so an account was made and its invitation is owed. */
    record Invited(UUID accountId) implements Appointment {}

    /** The person had an account, which now has this place or a higher role there, and is told. */
    record Joined(UUID accountId) implements Appointment {}

    /** The person held that role there or a higher one, so nothing changed and no mail is owed. */
    record Unchanged(UUID accountId) implements Appointment {}
}
