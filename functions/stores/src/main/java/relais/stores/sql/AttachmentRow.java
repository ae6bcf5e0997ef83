package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;

/** A row of the table {@code attachment}, owned by a folder, or of {@code event_attachment}, owned by an event. */
@MappedEntity("attachment")
record AttachmentRow(
        @Id UUID id,
        UUID owner,
        int position,
        String fileName,
        String type,
        long size,
        String mimeType,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> recipients,
        AttachmentStatus status,
        @Nullable String rejectionReason,
        @Nullable String storedKey,
        @Nullable Long storedSize,
        @Nullable String storedDigest,
        @Nullable Verdict verdict) {

    static AttachmentRow of(UUID owner, Placed<Attachment> placed) {
        var file = placed.value();
        var stored = file.stored();
        return new AttachmentRow(
                file.id(),
                owner,
                placed.position(),
                file.fileName(),
                file.type(),
                file.size(),
                file.mimeType(),
                file.recipients(),
                file.status(),
                file.rejectionReason(),
                stored.map(Stored::key).orElse(null),
                stored.map(Stored::size).orElse(null),
                stored.map(Stored::digest).orElse(null),
                stored.map(Stored::verdict).orElse(null));
    }
}
