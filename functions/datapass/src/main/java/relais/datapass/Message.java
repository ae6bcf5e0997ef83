package relais.datapass;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.datapass.Establishment;
import relais.domain.datapass.ReceivedDecision;
import relais.domain.subscription.Contact;

/**
 * A decision on its way from the webhook to its application: what is needed of it, and of the people named its administrator
 * alone, as HUB-29 has a person.
 *
 * @param firedAt in seconds since 1970
 * @param fingerprint of the body, hexadecimal SHA-256
 * @param authorized null, as in what an earlier version left in the queue: DataPass does not say
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        long requestId,
        DecisionKind kind,
        long firedAt,
        String fingerprint,
        @Nullable String siret,
        @Nullable String commune,
        @Nullable String name,
        @Nullable String postalCode,
        String model,
        List<String> scopes,
        @Nullable Boolean authorized,
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

    ReceivedDecision received() {
        return new ReceivedDecision(
                requestId,
                kind,
                Instant.ofEpochSecond(firedAt),
                fingerprint,
                new Establishment(siret, commune, name, postalCode),
                model,
                Set.copyOf(scopes),
                Boolean.TRUE.equals(authorized),
                administrator == null ? Contact.NONE : administrator.contact());
    }
}
