package relais.stores.sql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;

/** The columns of an attachment in a row of another table; all are null in a row without one. */
interface AttachmentColumns {
    /** Selects the columns from the table under the alias {@code a}. */
    String NAMES = """
            a.id AS attachment_id, a.file_name, a.type, a.size, a.mime_type, a.recipients, a.status AS attachment_status,
            a.rejection_reason, a.stored_key, a.stored_size, a.stored_digest, a.verdict
            """;

    @Nullable
    UUID attachmentId();

    @Nullable
    String fileName();

    @Nullable
    String type();

    @Nullable
    Long size();

    @Nullable
    String mimeType();

    @Nullable
    List<String> recipients();

    @Nullable
    AttachmentStatus attachmentStatus();

    @Nullable
    String rejectionReason();

    @Nullable
    String storedKey();

    @Nullable
    Long storedSize();

    @Nullable
    String storedDigest();

    @Nullable
    Verdict verdict();

    /** Empty if a folder has fewer attachments than cases, or an event has none. */
    default Optional<Attachment> attachment() {
        @Nullable UUID id = attachmentId();
        return id == null
                ? Optional.empty()
                : Optional.of(new Attachment(
                        id,
                        Objects.requireNonNull(fileName()),
                        Objects.requireNonNull(type()),
                        Objects.requireNonNull(size()),
                        Objects.requireNonNull(mimeType()),
                        Objects.requireNonNull(recipients()),
                        Objects.requireNonNull(attachmentStatus()),
                        rejectionReason(),
                        stored()));
    }

    private @Nullable Stored stored() {
        @Nullable String key = storedKey();
        return key == null
                ? null
                : new Stored(
                        key,
                        Objects.requireNonNull(storedSize()),
                        Objects.requireNonNull(storedDigest()),
                        Objects.requireNonNull(verdict()));
    }
}
