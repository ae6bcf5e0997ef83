package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.desk.ArchiveFailure;
import relais.domain.desk.PreparedArchive;

/** A row of the table {@code prepared_archive}. */
@MappedEntity("prepared_archive")
record PreparedArchiveRow(
        @Id UUID id,
        @MappedProperty(converter = OrganizationName.class) OrganizationId organization,

        @ColumnTransformer(read = "@.case_ids::text[]") @TypeDef(type = DataType.STRING_ARRAY)
        List<String> caseIds,

        int files,
        long size,
        Instant askedAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant leasedUntil,
        @Nullable Instant readyAt,
        @Nullable ArchiveFailure failure,
        Instant expiresAt) {

    static PreparedArchiveRow of(PreparedArchive archive) {
        return new PreparedArchiveRow(
                archive.id(),
                archive.organization(),
                archive.caseIds().stream().map(UUID::toString).toList(),
                archive.files(),
                archive.size(),
                archive.askedAt(),
                archive.dueAt(),
                archive.attempts(),
                archive.leasedUntil(),
                archive.readyAt(),
                archive.failure(),
                archive.expiresAt());
    }

    PreparedArchive archive() {
        return new PreparedArchive(
                id,
                organization,
                caseIds.stream().map(UUID::fromString).toList(),
                files,
                size,
                askedAt,
                dueAt,
                attempts,
                leasedUntil,
                readyAt,
                failure,
                expiresAt);
    }
}
