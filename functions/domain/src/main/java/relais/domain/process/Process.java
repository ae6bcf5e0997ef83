package relais.domain.process;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import relais.domain.attachment.ContentTypes;
import relais.domain.folder.Status;
import relais.domain.organization.OrganizationId;

/**
 * A démarche: who operates it, which files it takes, and which statuses its cases know.
 *
 * @param attachmentTypes what an attachment may be declared as; {@code *} takes any
 * @param attachmentFormats MIME types that the operator may send, lower case
 * @param siAttachmentFormats MIME types that a recipient may send back; empty: none
 * @param attachmentMaxSize in bytes, of one file
 * @param statuses those of its own table (no table: all of them)
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
        Set<Status> statuses) {
    private static final String ANY_TYPE = "*";

    public Process {
        attachmentTypes = Collections.unmodifiableSet(new LinkedHashSet<>(attachmentTypes));
        attachmentFormats = Collections.unmodifiableSet(new LinkedHashSet<>(attachmentFormats));
        siAttachmentFormats = Collections.unmodifiableSet(new LinkedHashSet<>(siAttachmentFormats));
        statuses = Collections.unmodifiableSet(EnumSet.copyOf(statuses));
    }

    public boolean takesType(String type) {
        return attachmentTypes.contains(ANY_TYPE) || attachmentTypes.contains(type);
    }

    public boolean takesFormat(String mimeType) {
        return attachmentFormats.contains(ContentTypes.bare(mimeType));
    }

    public boolean takesFormatFromRecipient(String mimeType) {
        return siAttachmentFormats.contains(ContentTypes.bare(mimeType));
    }

    /** Whether a recipient may write messages to its operator: all démarches let it. */
    public boolean messageToTransmitter() {
        return true;
    }
}
