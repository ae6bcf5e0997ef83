package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.process.Process;
import relais.domain.process.Process.Notes;
import relais.domain.process.Retention;
import relais.domain.process.Status;
import relais.domain.process.SubscriptionValidation;

/** A row of the table {@code process}; its statuses are read as text, because the driver does not know an array of a domain. */
@MappedEntity("process")
record ProcessRow(
        @Id String code,
        String name,
        @MappedProperty(converter = OrganizationName.class) OrganizationId osl,
        @MappedProperty("is_activated") boolean activated,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> attachmentTypes,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> attachmentFormats,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> siAttachmentFormats,
        long attachmentMaxSize,

        @ColumnTransformer(read = "@.statuses::text[]") @TypeDef(type = DataType.STRING_ARRAY)
        List<String> statuses,

        boolean messageToTransmitter,
        SubscriptionValidation subscriptionValidation,
        Status statusBeforeFileDeletion,
        int timeBeforeFileDeletion,
        int timeBeforeArchiving,
        int timeBeforeFolderDeletion,
        @Nullable String description,
        @Nullable String legalJustification,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static ProcessRow of(Process process) {
        var retention = process.retention();
        var notes = process.notes();
        return new ProcessRow(
                process.code(),
                process.name(),
                process.osl(),
                process.isActivated(),
                List.copyOf(process.attachmentTypes()),
                List.copyOf(process.attachmentFormats()),
                List.copyOf(process.siAttachmentFormats()),
                process.attachmentMaxSize(),
                process.statuses().stream().map(Status::name).toList(),
                process.messageToTransmitter(),
                process.subscriptionValidation(),
                retention.statusBeforeFileDeletion(),
                retention.timeBeforeFileDeletion(),
                retention.timeBeforeArchiving(),
                retention.timeBeforeFolderDeletion(),
                notes.description(),
                notes.legalJustification(),
                process.createdAt(),
                process.updatedAt());
    }

    Process process() {
        return new Process(
                code,
                name,
                osl,
                activated,
                new LinkedHashSet<>(attachmentTypes),
                new LinkedHashSet<>(attachmentFormats),
                new LinkedHashSet<>(siAttachmentFormats),
                attachmentMaxSize,
                statuses.stream().map(Status::valueOf).collect(Collectors.toSet()),
                messageToTransmitter,
                subscriptionValidation,
                new Retention(
                        statusBeforeFileDeletion,
                        timeBeforeFileDeletion,
                        timeBeforeArchiving,
                        timeBeforeFolderDeletion),
                new Notes(description, legalJustification),
                createdAt,
                updatedAt);
    }
}
