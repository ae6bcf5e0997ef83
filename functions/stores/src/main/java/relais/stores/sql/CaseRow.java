package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.desk.SearchKey;
import relais.domain.folder.Applicant;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.process.Status;

/** A row of the table {@code folder_case}. */
@MappedEntity("folder_case")
record CaseRow(
        @Id UUID id,
        UUID folderId,
        int position,
        String externalId,
        @MappedProperty(converter = OrganizationName.class) OrganizationId recipient,
        @Nullable String partnerAttributes,
        Status status,
        @Nullable Instant updatedAt,
        @Nullable Instant transmittedAt,
        @Nullable Instant closedAt,
        @Nullable Instant reopenedAt,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> formerRecipients,
        @Nullable UUID arrivalId,
        int moves,
        @Nullable LocalDate filesDueOn,
        String processCode,
        String searchKey) {

    static CaseRow of(Folder folder, Placed<Case> placed) {
        var part = placed.value();
        return new CaseRow(
                part.id(),
                folder.id(),
                placed.position(),
                part.externalId(),
                part.recipient(),
                part.partnerAttributes(),
                part.status(),
                part.updatedAt(),
                part.transmittedAt(),
                part.closedAt(),
                part.reopenedAt(),
                part.formerRecipients().stream().map(OrganizationId::toString).toList(),
                part.arrivalId(),
                part.moves(),
                part.filesDueOn(),
                folder.processCode(),
                searchKey(folder.applicant(), part));
    }

    private static String searchKey(Applicant applicant, Case part) {
        return SearchKey.of(applicant.lastName() + " " + applicant.firstName() + " " + part.externalId());
    }
}
