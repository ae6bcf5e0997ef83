package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.retention.FileLink;

/** A case and a file of its folder, as {@code LINKS} reads them; the entity only maps columns to values. */
@MappedEntity("purged_link")
record FileLinkRow(
        @Id UUID attachmentId,
        @Id UUID caseId,
        @MappedProperty(converter = OrganizationName.class) OrganizationId osl,
        @MappedProperty(converter = OrganizationName.class) OrganizationId recipient,
        String processCode,
        @Nullable LocalDate filesDueOn) {

    FileLink link() {
        return new FileLink(new FileLink.LinkKey(attachmentId, caseId), osl, recipient, processCode, filesDueOn);
    }
}
