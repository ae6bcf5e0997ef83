package relais.domain.folder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.organization.OrganizationId;

/** What an operator asks to deposit, well formed but not yet checked against the démarche and the subscriptions. */
public record Deposit(
        String processCode, String externalId, Applicant applicant, List<Part> cases, List<File> attachments) {
    public Deposit {
        cases = List.copyOf(cases);
        attachments = List.copyOf(attachments);
    }

    /** A recipient's part. */
    public record Part(
            String externalId,
            OrganizationId recipient,
            @Nullable String partnerAttributes) {}

    /**
     * A file to come.
     *
     * @param size in bytes, as declared
     * @param recipients numbers of the cases it is for
     */
    public record File(String fileName, String type, long size, String mimeType, List<String> recipients) {
        public File {
            recipients = List.copyOf(recipients);
        }
    }
}
