package relais.domain.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.attachment.ContentTypes;

/**
 * A démarche: who operates it, which files it takes, and which statuses the portal offers for its cases.
 *
 * @param attachmentTypes what an attachment may be declared as; {@code *} takes any
 * @param attachmentFormats MIME types that the operator may send, lower case
 * @param siAttachmentFormats MIME types that a recipient may send back; empty: none
 * @param attachmentMaxSize in bytes, of one file; an administrator gives from 1 to {@link #LARGEST_FILE}
 * @param statuses those of its own table (no table: all of them), which the portal offers; the API takes every status
 * @param messageToTransmitter whether a recipient may send messages to the operator
 * @param createdAt null where the hub did not keep it
 * @param updatedAt null until the first change
 */
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
    /** Of one file, in bytes: 1 GB, as the contract has it. */
    public static final long LARGEST_FILE = 1L << 30;

    private static final String ANY_TYPE = "*";

    /** What is said of it, for people. */
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

    /** One that says nothing of the rest: messages are allowed, subscriptions validate themselves. */
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
        return changed(statuses, messageToTransmitter, other, createdAt, updatedAt);
    }

    public Process allowingMessages(boolean allowed) {
        return changed(statuses, allowed, retention, createdAt, updatedAt);
    }

    /** With the statuses and the dates that only the hub gives. */
    public Process dated(Set<Status> known, @Nullable Instant created, @Nullable Instant updated) {
        return changed(known, messageToTransmitter, retention, created, updated);
    }

    private Process changed(
            Set<Status> known,
            boolean messages,
            Retention retained,
            @Nullable Instant created,
            @Nullable Instant updated) {
        return new Process(
                code,
                name,
                osl,
                isActivated,
                attachmentTypes,
                attachmentFormats,
                siAttachmentFormats,
                attachmentMaxSize,
                known,
                messages,
                subscriptionValidation,
                retained,
                notes,
                created,
                updated);
    }
}
