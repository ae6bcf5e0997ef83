package relais.domain.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
import relais.domain.OrganizationId;
import relais.domain.attachment.ContentTypes;

/**
 * A démarche, with its operator, the files that it takes and the statuses that the portal offers for its cases.
 *
 * @param attachmentTypes the types that an attachment may declare; {@code *} takes any
 * @param attachmentFormats MIME types that the operator may send, lower case
 * @param siAttachmentFormats MIME types that a recipient may send back; empty if none
 * @param attachmentMaxSize size limit of one file, in bytes; an administrator sets it between 1 and {@link #LARGEST_FILE}
 * @param statuses the statuses of its own table, or all if it has none; the portal offers these, and the API takes every status
 * @param messageToTransmitter true if a recipient may send messages to the operator
 * @param createdAt null if the hub did not keep it
 * @param updatedAt null until the first change
 */
@Copied
public record Process(
        String code,
        String name,
        OrganizationId osl,
        boolean isActivated,
        Set<String> attachmentTypes,
        Set<String> attachmentFormats,
        Set<String> siAttachmentFormats,
        long attachmentMaxSize,
        Set<Status> statuses,
        boolean messageToTransmitter,
        SubscriptionValidation subscriptionValidation,
        Retention retention,
        Notes notes,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    /** Size limit of one file in bytes, 1 GB as in the contract. */
    public static final long LARGEST_FILE = 1L << 30;

    private static final String ANY_TYPE = "*";

    /** The démarche's description and legal justification, for people. */
    public record Notes(
            @Nullable String description, @Nullable String legalJustification) {
        public static final Notes NONE = new Notes(null, null);
    }

    public Process {
        attachmentTypes = Collections.unmodifiableSet(new LinkedHashSet<>(attachmentTypes));
        attachmentFormats = Collections.unmodifiableSet(new LinkedHashSet<>(attachmentFormats));
        siAttachmentFormats = Collections.unmodifiableSet(new LinkedHashSet<>(siAttachmentFormats));
        statuses = Collections.unmodifiableSet(EnumSet.copyOf(statuses));
    }

    /** A démarche with the default settings, in which messages are allowed and subscriptions need no validation. */
    public Process(
            String code,
            String name,
            OrganizationId osl,
            boolean isActivated,
            Set<String> attachmentTypes,
            Set<String> attachmentFormats,
            Set<String> siAttachmentFormats,
            long attachmentMaxSize,
            Set<Status> statuses) {
        this(
                code,
                name,
                osl,
                isActivated,
                attachmentTypes,
                attachmentFormats,
                siAttachmentFormats,
                attachmentMaxSize,
                statuses,
                true,
                SubscriptionValidation.AUTO,
                Retention.USUAL,
                Notes.NONE,
                null,
                null);
    }

    public boolean takesType(String type) {
        return attachmentTypes.contains(ANY_TYPE) || attachmentTypes.contains(type);
    }

    public boolean takesFormat(String mimeType) {
        return takes(attachmentFormats, mimeType);
    }

    public boolean takesFormatFromRecipient(String mimeType) {
        return takes(siAttachmentFormats, mimeType);
    }

    private static boolean takes(Collection<String> formats, String mimeType) {
        var wanted = ContentTypes.normal(mimeType);
        return formats.stream().map(ContentTypes::normal).anyMatch(wanted::equals);
    }

    public Process keeping(Retention other) {
        return ProcessCopy.of(this).retention(other).build();
    }

    public Process allowingMessages(boolean allowed) {
        return ProcessCopy.of(this).messageToTransmitter(allowed).build();
    }

    /** The same démarche with the statuses and dates that the hub alone sets. */
    public Process dated(Set<Status> known, @Nullable Instant created, @Nullable Instant updated) {
        return ProcessCopy.of(this)
                .statuses(known)
                .createdAt(created)
                .updatedAt(updated)
                .build();
    }
}
