package relais.domain.subscription;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.person.PhoneNumber;

/**
 * A contact person for a subscription; a mobile number is never kept (HUB-29).
 *
 * @param email trimmed, in its own spelling
 * @param phoneNumber null if the given number is none
 */
public record Contact(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String function,
        @Nullable String phoneNumber)
        implements DelegationActor {
    public static final Contact NONE = new Contact(null, null, null, null, null);

    public Contact {
        firstName = strippedOrNull(firstName);
        lastName = strippedOrNull(lastName);
        email = email == null ? null : EmailAddress.trimmed(email);
        phoneNumber = phoneNumber == null
                ? null
                : PhoneNumber.read(phoneNumber).map(PhoneNumber::value).orElse(null);
    }

    private static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public DelegationActor over(DelegationActor present) {
        return present instanceof Contact person ? over(person) : this;
    }

    /**
     * Keeps the present values that the wire leaves out if the address is the same, since V1 returns and resends nothing else.
     */
    public Contact over(Contact present) {
        if (email == null || !isReachedAs(present)) {
            return this;
        }
        return new Contact(
                firstName == null ? present.firstName : firstName,
                lastName == null ? present.lastName : lastName,
                email,
                function == null ? present.function : function,
                phoneNumber == null ? present.phoneNumber : phoneNumber);
    }

    /** True if both have the same address, or neither has one. */
    public boolean isReachedAs(Contact other) {
        return EmailAddress.areOne(email, other.email);
    }

    public static Contact of(Person person) {
        return new Contact(
                person.firstName(), person.lastName(), person.email().value(), person.function(), person.phoneNumber());
    }

    /** The person to write to; empty without a valid address. */
    public Optional<Person> person() {
        return email == null
                ? Optional.empty()
                : EmailAddress.read(email)
                        .map(address -> new Person(
                                Objects.requireNonNullElse(firstName, ""),
                                Objects.requireNonNullElse(lastName, ""),
                                function,
                                phoneNumber,
                                address));
    }

    /** Hides the content, so that no log ever holds a person. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
