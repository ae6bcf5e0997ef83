package relais.stores.sql;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.AuditedAction;

/** A row of the table {@code act}. */
@MappedEntity("act")
record AuditEntryRow(
        @Id @GeneratedValue @Nullable Long id,
        Instant at,
        UUID byAccount,
        AuditedAction deed,
        UUID about,
        @MappedProperty(converter = OrganizationName.class) OrganizationId organization) {

    static AuditEntryRow of(AuditEntry act) {
        return new AuditEntryRow(null, act.at(), act.by(), act.action(), act.about(), act.organization());
    }

    AuditEntry act() {
        return new AuditEntry(at, byAccount, deed, about, organization);
    }
}
