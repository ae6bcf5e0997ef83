package relais.datapass;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.datapass.Beneficiary;
import relais.domain.datapass.Decision;
import relais.domain.datapass.Decision.Kind;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.Contact;

/**
 * A decision on its way from the webhook to its application: what is needed of it, and of the people named its administrator
 * alone, as HUB-29 has a person.
 *
 * @param firedAt in seconds since 1970
 * @param fingerprint of the body, hexadecimal SHA-256
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        long requestId,
        Kind kind,
        long firedAt,
        String fingerprint,
        String organization,
        String name,
        @Nullable String postalCode,
        String model,
        List<String> scopes,
        @Nullable Administrator administrator) {

    /** The local administrator to be. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Administrator(
            @Nullable String firstName,
            @Nullable String lastName,
            String email,
            @Nullable String function,
            @Nullable String phoneNumber) {

        Contact contact() {
            return new Contact(firstName, lastName, email, function, phoneNumber);
        }

        @Override
        public String toString() {
            return "Administrator[…]";
        }
    }

    /** @throws IllegalArgumentException for a scope of which no démarche is known */
    Decision decision() {
        return new Decision(
                kind,
                Instant.ofEpochSecond(firedAt),
                fingerprint,
                new Beneficiary(OrganizationId.parse(organization), name, postalCode),
                Demarches.asked(model, scopes));
    }

    Contact named() {
        return administrator == null ? Contact.NONE : administrator.contact();
    }
}
