package relais.domain.subscription;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.account.EmailAddress;
import relais.domain.account.Person;

/** A person to speak to about a subscription; a mobile number is never kept (HUB-29). */
public record Contact(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String function,
        @Nullable String phoneNumber) {
    public static final Contact NONE = new Contact(null, null, null, null, null);

    /** What the wire leaves out is kept as long as the address is the same: V1 shows and takes back nothing else. */
    public Contact over(Contact present) {
        if (email == null || !email.equalsIgnoreCase(present.email)) {
            return this;
        }
        return new Contact(
                firstName == null ? present.firstName : firstName,
                lastName == null ? present.lastName : lastName,
                email,
                function == null ? present.function : function,
                phoneNumber == null ? present.phoneNumber : phoneNumber);
    }

    /** At the same address, or neither at any. */
    boolean isReachedAs(Contact other) {
        return email == null ? other.email == null : email.equalsIgnoreCase(other.email);
    }

    static Contact of(Person person) {
        return new Contact(
                person.firstName(), person.lastName(), person.email().value(), person.function(), person.phoneNumber());
    }

    /** Who may be written to; empty without an address that is one. */
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

    /** So that no log ever holds a person. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
