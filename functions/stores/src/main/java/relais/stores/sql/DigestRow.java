package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import relais.domain.OrganizationId;
import relais.domain.verification.Digest;

/** A row of the table {@code verification_digest}. */
@MappedEntity("verification_digest")
record DigestRow(
        @Id Digest.Reader reader,

        @Id @MappedProperty(converter = OrganizationName.class)
        OrganizationId about,

        Instant dueAt) {

    Digest digest() {
        return new Digest(reader, about);
    }
}
