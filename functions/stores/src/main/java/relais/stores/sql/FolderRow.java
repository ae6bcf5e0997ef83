package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Verdict;
import relais.domain.folder.Applicant;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.process.Status;

/** A row of the table {@code folder}; the nth row read holds its nth case and its nth attachment, if there are any. */
@MappedEntity("folder")
record FolderRow(
        @Id UUID id,
        @MappedProperty(converter = OrganizationName.class) OrganizationId osl,
        String processCode,
        String externalId,
        String applicantFirstName,
        String applicantLastName,
        @Nullable String applicantEmail,
        @Nullable String editorName,
        @Nullable String applicationName,
        @Nullable String softwareVersion,
        Status globalStatus,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        @Nullable UUID caseId,
        @Nullable String caseExternalId,

        @MappedProperty(converter = OrganizationName.class) @Nullable
        OrganizationId recipient,

        @Nullable String partnerAttributes,
        @Nullable Status caseStatus,
        @Nullable Instant caseUpdatedAt,
        @Nullable Instant transmittedAt,
        @Nullable Instant caseClosedAt,
        @Nullable Instant reopenedAt,
        @TypeDef(type = DataType.STRING_ARRAY) @Nullable List<String> formerRecipients,
        @Nullable UUID arrivalId,
        @Nullable Integer moves,
        @Nullable LocalDate filesDueOn,
        @Nullable UUID attachmentId,
        @Nullable String fileName,
        @Nullable String type,
        @Nullable Long size,
        @Nullable String mimeType,
        @TypeDef(type = DataType.STRING_ARRAY) @Nullable List<String> recipients,
        @Nullable AttachmentStatus attachmentStatus,
        @Nullable String rejectionReason,
        @Nullable String storedKey,
        @Nullable Long storedSize,
        @Nullable String storedDigest,
        @Nullable Verdict verdict)
        implements AttachmentColumns {

    static FolderRow of(Folder folder) {
        var applicant = folder.applicant();
        var partner = folder.partnerInfo();
        return new FolderRow(
                folder.id(),
                folder.osl(),
                folder.processCode(),
                folder.externalId(),
                applicant.firstName(),
                applicant.lastName(),
                applicant.email(),
                partner.editorName(),
                partner.applicationName(),
                partner.softwareVersion(),
                folder.globalStatus(),
                folder.createdAt(),
                folder.updatedAt(),
                folder.completedAt(),
                folder.closedAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Makes one folder from all its rows; empty without rows. */
    static Optional<Folder> folder(List<FolderRow> rows) {
        return rows.stream().findFirst().map(first -> first.folderOf(rows));
    }

    private Folder folderOf(List<FolderRow> rows) {
        return new Folder(
                id,
                osl,
                processCode,
                externalId,
                new Applicant(applicantFirstName, applicantLastName, applicantEmail),
                new PartnerInfo(editorName, applicationName, softwareVersion),
                globalStatus,
                createdAt,
                updatedAt,
                completedAt,
                closedAt,
                rows.stream().map(FolderRow::part).flatMap(Optional::stream).toList(),
                rows.stream()
                        .map(FolderRow::attachment)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Empty if a folder has fewer cases than attachments. */
    private Optional<Case> part() {
        return caseId == null
                ? Optional.empty()
                : Optional.of(new Case(
                        caseId,
                        Objects.requireNonNull(caseExternalId),
                        Objects.requireNonNull(recipient),
                        partnerAttributes,
                        Objects.requireNonNull(caseStatus),
                        caseUpdatedAt,
                        transmittedAt,
                        caseClosedAt,
                        reopenedAt,
                        Objects.requireNonNull(formerRecipients).stream()
                                .map(OrganizationId::parse)
                                .toList(),
                        arrivalId,
                        Objects.requireNonNull(moves),
                        filesDueOn));
    }
}
