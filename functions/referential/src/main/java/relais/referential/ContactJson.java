package relais.referential;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import relais.domain.subscription.Contact;
import relais.edge.JsonReader;

/**
 * A person of a subscription on the wire.
 *
 * @param mobileNumber always null: it is on the wire, and never stored (HUB-29)
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ContactJson(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String function,
        @Nullable String phoneNumber,
        @Nullable String mobileNumber)
        implements DelegationActorJson {

    private static final int TEXT_MAX_LENGTH = 255;

    static ContactJson of(Contact contact) {
        return new ContactJson(
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                contact.function(),
                contact.phoneNumber(),
                null);
    }

    static Contact read(JsonReader json) {
        return new Contact(
                json.optionalName("firstName", TEXT_MAX_LENGTH),
                json.optionalName("lastName", TEXT_MAX_LENGTH),
                json.optionalEmail("email"),
                json.optionalText("function", TEXT_MAX_LENGTH),
                json.optionalPhone("phoneNumber"));
    }

    @Override
    public String toString() {
        return "ContactJson[…]";
    }
}
