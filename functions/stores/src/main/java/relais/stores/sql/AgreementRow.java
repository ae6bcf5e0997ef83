package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.migration.Agreement;

/** A row of the table {@code migration_agreement}. */
@MappedEntity("migration_agreement")
record AgreementRow(
        @Id UUID id,
        @MappedProperty(converter = OrganizationName.class) OrganizationId source,
        @MappedProperty(converter = OrganizationName.class) OrganizationId target,
        UUID byAccount,
        Instant at) {

    static AgreementRow of(Agreement agreement) {
        return new AgreementRow(agreement.id(), agreement.source(), agreement.target(), agreement.by(), agreement.at());
    }

    Agreement agreement() {
        return new Agreement(id, source, target, byAccount, at);
    }
}
