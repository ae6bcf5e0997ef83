package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.organization.Organization;
import relais.domain.organization.Organization.ContactPoint;
import relais.domain.organization.Organization.Location;

/** A row of the table {@code organization}, without the columns that the table generates from its id. */
@MappedEntity("organization")
record OrganizationRow(
        @Id @MappedProperty(converter = OrganizationName.class)
        OrganizationId id,

        String name,
        @Nullable String code,
        String status,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable String territory,
        @Nullable String email,
        @Nullable String phoneNumber,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static OrganizationRow of(Organization organization) {
        var place = organization.place();
        var contact = organization.contact();
        return new OrganizationRow(
                organization.id(),
                organization.name(),
                organization.code(),
                organization.status(),
                place.country(),
                place.postalCode(),
                place.territory(),
                contact.email(),
                contact.phoneNumber(),
                organization.createdAt(),
                organization.updatedAt());
    }

    Organization organization() {
        return new Organization(
                id,
                name,
                code,
                status,
                new Location(country, postalCode, territory),
                new ContactPoint(email, phoneNumber),
                createdAt,
                updatedAt);
    }
}
