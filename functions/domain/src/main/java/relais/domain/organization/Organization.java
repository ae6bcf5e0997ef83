package relais.domain.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.person.EmailAddress;
import relais.domain.person.PhoneNumber;

/**
 * An administration known to the hub.
 *
 * @param code its short name, such as DILA
 * @param createdAt null if the hub did not keep it
 * @param updatedAt null until the first change
 */
public record Organization(
        OrganizationId id,
        String name,
        @Nullable String code,
        String status,
        Location place,
        ContactPoint contact,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    private static final String ACTIVE = "Actif";

    /** The organisation's place; the territory is its département. */
    public record Location(
            @Nullable String country,
            @Nullable String postalCode,
            @Nullable String territory) {
        public static final Location UNKNOWN = new Location(null, null, null);

        /** An absent postal code or territory stays as it was. */
        Location over(Location present) {
            return new Location(
                    country,
                    postalCode == null ? present.postalCode : postalCode,
                    territory == null ? present.territory : territory);
        }
    }

    /** The organisation's address and telephone number, never a person's. */
    public record ContactPoint(
            @Nullable String email, @Nullable String phoneNumber) {
        public static final ContactPoint NONE = new ContactPoint(null, null);

        public ContactPoint {
            email = email == null ? null : EmailAddress.trimmed(email);
            phoneNumber = phoneNumber == null
                    ? null
                    : PhoneNumber.read(phoneNumber).map(PhoneNumber::value).orElse(null);
        }
    }

    /** An organisation of which only the name is known. */
    public Organization(OrganizationId id, String name) {
        this(id, name, null, ACTIVE, Location.UNKNOWN, ContactPoint.NONE, null, null);
    }

    Organization over(Organization present, Instant now) {
        return new Organization(id, name, code, status, place.over(present.place), contact, present.createdAt, now);
    }

    /** True if the organisation still treats its télédossiers. */
    public boolean isActive() {
        return ACTIVE.equalsIgnoreCase(status);
    }

    Organization dated(@Nullable Instant created, @Nullable Instant updated) {
        return new Organization(id, name, code, status, place, contact, created, updated);
    }
}
