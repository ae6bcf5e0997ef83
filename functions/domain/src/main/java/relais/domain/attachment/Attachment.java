package relais.domain.attachment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a folder, from its declaration to its end.
 *
 * @param size in bytes, as declared
 * @param recipients numbers of the cases it is for
 * @param rejectionReason the reason why its bytes were refused; null unless REJECTED
 * @param storedBytes the bytes kept for it; null before they come, and once rejected or deleted
 */
public record Attachment(
        UUID id,
        String fileName,
        String type,
        long size,
        String mimeType,
        List<String> recipients,
        AttachmentStatus status,
        @Nullable String rejectionReason,
        @Nullable Stored storedBytes) {
    public Attachment {
        recipients = List.copyOf(recipients);
    }

    public static Attachment declared(UUID id, FileDeclaration file) {
        return new Attachment(
                id,
                file.fileName(),
                file.type(),
                file.size(),
                file.mimeType(),
                file.recipients(),
                AttachmentStatus.PENDING,
                null,
                null);
    }

    public Attachment received(Stored bytes) {
        return received(bytes, false);
    }

    /** @param acceptsEncrypted true if the démarche accepts files that the antivirus cannot read */
    Attachment received(Stored bytes, boolean acceptsEncrypted) {
        var isKept = bytes.verdict() == Verdict.AWAITED || bytes.verdict().isPassed(acceptsEncrypted);
        var status = isKept ? AttachmentStatus.RECEIVED : AttachmentStatus.CORRUPTED;
        return new Attachment(id, fileName, type, size, mimeType, recipients, status, null, bytes);
    }

    /** The same file, which holds bytes, with another verdict on them. */
    public Attachment judged(Verdict verdict, boolean acceptsEncrypted) {
        return received(Objects.requireNonNull(storedBytes).judged(verdict), acceptsEncrypted);
    }

    public Attachment rejected(String reason) {
        return new Attachment(id, fileName, type, size, mimeType, recipients, AttachmentStatus.REJECTED, reason, null);
    }

    public boolean isFor(String caseExternalId) {
        return recipients.contains(caseExternalId);
    }

    /** True if these bytes are the kept ones, so that sending them again changes nothing. */
    boolean holds(long size, String digest) {
        return storedBytes != null
                && storedBytes.size() == size
                && storedBytes.digest().equals(digest);
    }

    public Optional<Stored> stored() {
        return Optional.ofNullable(storedBytes);
    }

    /** True if the file has passed the antivirus; no file without a verdict leaves the hub. */
    public boolean isDownloadable() {
        return status == AttachmentStatus.RECEIVED && storedBytes != null && storedBytes.verdict() != Verdict.AWAITED;
    }

    public boolean awaitsVerdict() {
        return status == AttachmentStatus.RECEIVED && storedBytes != null && storedBytes.verdict() == Verdict.AWAITED;
    }
}
